package dev.governor.providers.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.provider.AttemptId;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Sampling;
import dev.governor.api.provider.Signals;
import dev.governor.api.provider.Usage;
import dev.governor.testkit.time.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OfflineProviderTest {

  private final ManualTime time = new ManualTime();

  private Provider open(Map<String, JsonNode> settings, OfflineComposer... composers) {
    return new OfflineProviderFactory()
        .create(
            new ProviderConfig("offline", settings), ProviderContext.of(List.of(composers), time));
  }

  private static ModelRequest request(String jobType, String schema, int maxTokens) {
    return new ModelRequest(
        new AttemptId("r", 1),
        jobType,
        "m",
        Conversation.of("12345678", "123456789"),
        (ObjectNode) Json.parse(schema),
        new Sampling(maxTokens, 0.7),
        Json.object().put("name", "copper kettle"));
  }

  private static Reply succeeded(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
    return ((Outcome.Succeeded) outcome).reply();
  }

  /// Answers with what it was given.
  private static OfflineComposer echo(String jobType) {
    return new OfflineComposer() {
      @Override
      public String jobType() {
        return jobType;
      }

      @Override
      public ObjectNode compose(JsonNode facts, RandomGenerator random) {
        return Json.object().put("n", random.nextInt(1000)).set("facts", facts);
      }
    };
  }

  @Test
  void aComposerAnswersForItsJobTypeAndTheReplySaysOffline() throws Exception {
    Reply reply = succeeded(open(Map.of(), echo("T")).ask(request("T", "{}", 100), Signals.NONE));
    assertThat(Json.parse(reply.text()).at("/facts/name").asString()).isEqualTo("copper kettle");
    assertThat(reply.model()).isEqualTo("offline");
    assertThat(reply.cost()).isEqualTo(Cost.FREE);
    assertThat(reply.usage())
        .isEqualTo(new Usage(2 + 3, Math.ceilDiv(reply.text().length(), 4), 0, 0));
  }

  @Test
  void anotherSeedGivesAnotherAnswer() throws Exception {
    Outcome one =
        open(Map.of("seed", Json.tree(1)), echo("T")).ask(request("T", "{}", 100), Signals.NONE);
    assertThat(open(Map.of(), echo("T")).ask(request("T", "{}", 100), Signals.NONE)).isEqualTo(one);
    assertThat(
            open(Map.of("seed", Json.tree(2)), echo("T"))
                .ask(request("T", "{}", 100), Signals.NONE))
        .isNotEqualTo(one);
  }

  @Test
  void withoutAComposerTheSchemaIsFilledWithWordsAboutTheItem() throws Exception {
    String schema =
        "{\"type\":\"object\",\"required\":[\"t\"],\"properties\":{\"t\":{\"type\":\"string\",\"minLength\":30,\"maxLength\":90}}}";
    Reply reply =
        succeeded(open(Map.of(), echo("OTHER")).ask(request("T", schema, 100), Signals.NONE));
    assertThat(Json.parse(reply.text()).get("t").asString()).contains("copper kettle");
  }

  @Test
  void anAnswerOfMoreTokensThanWantedIsCutOff() throws Exception {
    Outcome outcome = open(Map.of(), echo("T")).ask(request("T", "{}", 3), Signals.NONE);
    assertThat(outcome).isInstanceOf(Outcome.Truncated.class);
    Reply reply = ((Outcome.Truncated) outcome).reply();
    assertThat(reply.text()).hasSize(12);
    assertThat(reply.usage().output()).isEqualTo(3);
  }

  @Test
  void aSchemaThatCannotBeFilledIsRejectedWithASentence() throws Exception {
    assertThat(
            open(Map.of())
                .ask(
                    request("T", "{\"type\":\"string\",\"minLength\":9,\"maxLength\":2}", 100),
                    Signals.NONE))
        .isEqualTo(
            new Outcome.Rejected(
                422, "the schema cannot be filled at its root: minLength is above" + " maxLength"));
  }

  @Test
  void anAnswerTakesAsLongAsConfigured() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Provider provider = open(Map.of("latency", Json.tree("20ms")), echo("T"));
      Future<Outcome> asking =
          threads.submit(() -> provider.ask(request("T", "{}", 100), Signals.NONE));
      time.awaitSleepers(1);
      time.advance(Duration.ofMillis(19));
      assertThat(asking.isDone()).isFalse();
      time.advance(Duration.ofMillis(1));
      succeeded(asking.get());
    }
  }

  @Test
  void wrongSettingsAreRefusedWithASentence() {
    assertRefused(
        "latencey",
        "1s",
        "provider.latencey is not a setting of the offline provider, which takes latency and seed;"
            + " did you mean latency?");
    assertRefused(
        "latency", "20", "provider.latency must be a duration such as 20ms or 2s, was \"20\"");
    assertRefused("latency", "2h", "provider.latency must be from 0ms to 1h, was \"2h\"");
    assertRefused("seed", "seven", "provider.seed must be a whole number, was \"seven\"");
    assertRefused("seed", 1.5, "provider.seed must be a whole number, was 1.5");
  }

  private void assertRefused(String name, Object value, String sentence) {
    assertThatThrownBy(() -> open(Map.of(name, Json.tree(value))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(sentence);
  }

  @Test
  void itIsFoundAsAService() {
    assertThat(ServiceLoader.load(ProviderFactory.class))
        .extracting(ProviderFactory::name)
        .contains("offline");
  }
}
