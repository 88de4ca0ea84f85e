package dev.governor.providers.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.provider.BatchSearch;
import dev.governor.api.provider.BatchTrace;
import dev.governor.api.provider.Provider;
import dev.governor.api.time.Time;
import dev.governor.providers.http.RawServer;
import dev.governor.providers.http.RawServer.Received;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class BatchFinderTest {

  private static final Instant SENT = Instant.parse("2026-11-24T06:00:00Z");
  private static final BatchTrace TRACE =
      new BatchTrace("tag", SENT, 3, id -> id.startsWith("ours-"), Set.of("known"));

  /// Newest first, as the API lists them.
  private final List<ObjectNode> batches = new ArrayList<>();

  private int pageSize = 100;

  @Test
  void anEndedBatchWhoseResultsAreOursIsFound() throws Exception {
    has("theirs", "ended", 3, "2026-11-24T06:00:02Z");
    has("ours", "ended", 3, "2026-11-24T06:00:01Z");
    assertThat(find()).isEqualTo(new BatchSearch.Found("ours"));
  }

  @Test
  void oursIsFoundAlthoughTheVendorsClockIsBehindAndOnALaterPage() throws Exception {
    pageSize = 1;
    has("theirs", "ended", 3, "2026-11-24T06:00:02Z");
    has("other", "in_progress", 4, "2026-11-24T06:00:01Z");
    has("ours", "ended", 3, "2026-11-24T05:51:00Z");
    assertThat(find()).isEqualTo(new BatchSearch.Found("ours"));
  }

  @Test
  void aBatchThatWorksAndMayBeOursIsUndecided() throws Exception {
    has("maybe", "in_progress", 3, "2026-11-24T06:00:01Z");
    assertThat(find())
        .isEqualTo(
            new BatchSearch.Undecided("maybe may be it, and its results cannot be read yet"));
  }

  @Test
  void aBatchWhoseResultsAreGoneIsUndecided() throws Exception {
    has("gone", "ended", 3, "2026-11-24T06:00:01Z");
    assertThat(find()).isInstanceOf(BatchSearch.Undecided.class);
  }

  @Test
  void batchesOfOtherCountsOlderOnesAndKnownOnesAreNotIt() throws Exception {
    has("fewer", "in_progress", 2, "2026-11-24T06:00:01Z");
    has("known", "in_progress", 3, "2026-11-24T06:00:01Z");
    has("theirs", "ended", 3, "2026-11-24T06:00:01Z");
    has("older", "in_progress", 3, "2026-11-24T05:49:59Z");
    assertThat(find()).isEqualTo(new BatchSearch.Absent());
  }

  @Test
  void noPageIsReadThatIsAllTooOld() throws Exception {
    pageSize = 1;
    has("older", "ended", 3, "2026-11-24T05:49:59Z");
    has("oldest", "ended", 3, "2026-11-24T05:49:58Z");
    try (RawServer server = server();
        Provider provider = Samples.provider(server.url(), Map.of(), Time.system())) {
      assertThat(provider.batches().orElseThrow().find(TRACE)).isEqualTo(new BatchSearch.Absent());
      assertThat(server.received()).hasSize(1);
    }
  }

  @Test
  void aListThatFailsIsAFailedLook() throws Exception {
    try (RawServer server =
            RawServer.answering(500, "application/json", Samples.error("api_error", "oops"));
        Provider provider = Samples.provider(server.url(), Map.of(), Time.system())) {
      assertThat(provider.batches().orElseThrow().find(TRACE))
          .isInstanceOf(BatchSearch.Failed.class);
    }
  }

  private BatchSearch find() throws Exception {
    try (RawServer server = server();
        Provider provider = Samples.provider(server.url(), Map.of(), Time.system())) {
      return provider.batches().orElseThrow().find(TRACE);
    }
  }

  private void has(String id, String status, int requests, String created) {
    boolean isEnded = status.equals("ended");
    ObjectNode batch =
        Json.object().put("id", id).put("processing_status", status).put("created_at", created);
    batch
        .putObject("request_counts")
        .put("processing", isEnded ? 0 : requests)
        .put("succeeded", isEnded ? requests - 1 : 0)
        .put("errored", isEnded ? 1 : 0);
    batches.add(batch);
  }

  private RawServer server() {
    return new RawServer((request, peer) -> {
      if (!request.line().contains("/results")) {
        peer.answer(200, "application/json", page(request));
      } else if (request.line().contains("/gone/")) {
        peer.answer(404, "application/json", Samples.error("not_found_error", "gone"));
      } else {
        String owner = request.line().contains("/ours/") ? "ours" : "theirs";
        peer.answer(200, "application/x-jsonl", lines(owner));
      }
    });
  }

  private static String lines(String owner) {
    return "{\"custom_id\":\"%s-1\",\"result\":{\"type\":\"expired\"}}\n"
        .formatted(owner)
        .repeat(3);
  }

  private String page(Received request) {
    int from = 0;
    for (int i = 0; i < batches.size(); i++) {
      if (request.line().contains("after_id=" + batches.get(i).path("id").stringValue() + " ")) {
        from = i + 1;
      }
    }
    List<ObjectNode> listed = batches.subList(from, Math.min(from + pageSize, batches.size()));
    ObjectNode page = Json.object().put("has_more", from + listed.size() < batches.size());
    ArrayNode data = page.putArray("data");
    listed.forEach(data::add);
    page.put("last_id", listed.getLast().path("id").stringValue());
    return Json.write(page);
  }
}
