package dev.governor.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.provider.BatchSearch;
import dev.governor.api.provider.BatchTrace;
import dev.governor.providers.openai.LocalServer.Answer;
import dev.governor.providers.openai.LocalServer.Asked;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class BatchFindTest {

  private static final Instant SENT = Instant.parse("2026-01-01T12:00:00Z");
  private static final Pattern PAGE =
      Pattern.compile("GET /batches\\?limit=100(?:&after=b(\\d+))?");
  private static final int SIZE = 3;

  /// Batches b0, b1, ... of which each is a minute older than the one before, the newest a minute
  /// younger than ours; by pages of three.
  private static Answer list(Asked question, int count, int tagged) {
    Matcher page = PAGE.matcher(question.call());
    assertThat(page.matches()).as(question.call()).isTrue();
    int first = page.group(1) == null ? 0 : Integer.parseInt(page.group(1)) + 1;
    ObjectNode list = Json.object().put("object", "list").put("has_more", first + SIZE < count);
    ArrayNode data = list.putArray("data");
    for (int i = first; i < Math.min(count, first + SIZE); i++) {
      ObjectNode batch = data.addObject().put("id", "b" + i).put("status", "in_progress");
      batch.put("created_at", SENT.plusSeconds(60).minusSeconds(60L * i).getEpochSecond());
      if (i == tagged) {
        batch.putObject("metadata").put("governor", "tag_1").put("other", "x");
      } else if (i % 2 == 0) {
        batch.putObject("metadata").put("governor", "tag_2");
      } else {
        batch.putNull("metadata");
      }
    }
    return Answer.json(list.toString());
  }

  private static BatchTrace trace(String... known) {
    return new BatchTrace("tag_1", SENT, 2, _ -> false, Set.of(known));
  }

  @Test
  void aBatchIsFoundByItsTagOnALaterPage() throws Exception {
    try (Opened it = Opened.on(question -> list(question, 9, 7))) {
      assertThat(it.batches().find(trace())).isEqualTo(new BatchSearch.Found("b7"));
      assertThat(it.calls())
          .isEqualTo(
              List.of(
                  "GET /batches?limit=100",
                  "GET /batches?limit=100&after=b2",
                  "GET /batches?limit=100&after=b5"));
    }
  }

  @Test
  void nobodyLooksFurtherBackThanTenMinutesBeforeItWasSent() throws Exception {
    try (Opened it = Opened.on(question -> list(question, 1000, 500))) {
      assertThat(it.batches().find(trace())).isEqualTo(new BatchSearch.Absent());
      assertThat(it.calls()).hasSize(5);
    }
  }

  @Test
  void theEndOfTheListIsTheEnd() throws Exception {
    try (Opened it = Opened.on(question -> list(question, 4, -1))) {
      assertThat(it.batches().find(trace())).isEqualTo(new BatchSearch.Absent());
    }
    try (Opened it = Opened.on(question -> list(question, 0, -1))) {
      assertThat(it.batches().find(trace())).isEqualTo(new BatchSearch.Absent());
    }
  }

  @Test
  void anotherOfOursIsNotIt() throws Exception {
    try (Opened it = Opened.on(question -> list(question, 4, 1))) {
      assertThat(it.batches().find(trace("b1"))).isEqualTo(new BatchSearch.Absent());
    }
  }

  @Test
  void aListThatDoesNotGoOnDecidesNothing() throws Exception {
    String same =
        """
        {"data": [{"id": "b9", "created_at": %d}], "has_more": true}
        """
            .formatted(SENT.getEpochSecond());
    try (Opened it = Opened.on(_ -> Answer.json(same))) {
      assertThat(it.batches().find(trace())).isInstanceOf(BatchSearch.Undecided.class);
    }
  }

  @Test
  void aLookThatFailsIsNoAbsence() throws Exception {
    for (Answer answer :
        List.of(Answer.of(500, "{}"), Answer.json("{\"data\": ["), Answer.of(404, "{}"))) {
      try (Opened it = Opened.on(_ -> answer)) {
        assertThat(it.batches().find(trace())).isInstanceOf(BatchSearch.Failed.class);
      }
    }
  }

  @Test
  void aSuccessThatIsNoListIsNoAbsence() throws Exception {
    try (Opened it = Opened.on(_ -> Answer.json("{\"status\": \"ok\"}"))) {
      assertThat(it.batches().find(trace())).isInstanceOf(BatchSearch.Failed.class);
    }
  }
}
