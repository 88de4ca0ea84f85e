package dev.governor.testkit.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.provider.AttemptId;
import dev.governor.api.provider.Conversation;
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
import dev.governor.testkit.time.ManualTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What every provider must hold, whatever is behind it. An heir says how to make one.
@Timeout(60)
public abstract class ProviderContract {

  private static final int THREADS = 64;

  /// The time of every provider that this suite makes.
  protected final ManualTime time = new ManualTime();

  /// The factory of the provider.
  protected abstract ProviderFactory factory();

  /// Settings with which it answers at once.
  protected abstract Map<String, JsonNode> prompt();

  /// Settings with which an answer takes so long that a test can interrupt it: it waits by `time`.
  protected abstract Map<String, JsonNode> slow();

  /// Whether the same request has the same answer, always.
  protected abstract boolean isDeterministic();

  /// The domain packs' composers, for providers that compose.
  protected List<OfflineComposer> composers() {
    return List.of();
  }

  /// What the provider is made with.
  protected ProviderContext context() {
    return ProviderContext.of(composers(), time);
  }

  /// The model that is asked for; a provider that looks it up needs one that it knows.
  protected String model() {
    return "some-model";
  }

  private Provider open(Map<String, JsonNode> settings) {
    ProviderFactory factory = factory();
    return factory.create(new ProviderConfig(factory.name(), settings), context());
  }

  /// A question about the item with that number.
  protected final ModelRequest question(String requestId, int item) {
    ObjectNode schema =
        (ObjectNode)
            Json.parse(
                """
                {"type": "object", "additionalProperties": false, "required": ["title", "score"],
                 "properties": {
                   "title": {"type": "string", "minLength": 5, "maxLength": 120},
                   "score": {"type": "integer", "minimum": 1, "maximum": 1000000}}}
                """);
    return new ModelRequest(
        new AttemptId(requestId, 1),
        "TITLES",
        model(),
        Conversation.of("You title things.", "Title thing number " + item + "."),
        schema,
        new Sampling(1000, 0.7),
        Json.object().put("thing", "thing number " + item));
  }

  private static Reply succeeded(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
    return ((Outcome.Succeeded) outcome).reply();
  }

  @Test
  final void aProviderIsNamedAsItsFactory() {
    try (Provider provider = open(prompt())) {
      assertThat(provider.name()).isEqualTo(factory().name()).matches("[a-z][a-z0-9_-]*");
    }
  }

  @Test
  final void anAnswerIsJsonOfTheWantedShapeAndSaysItsModelAndUsage() throws Exception {
    try (Provider provider = open(prompt())) {
      Reply reply = succeeded(provider.ask(question("item-1", 1), Signals.NONE));
      JsonNode answer = Json.parse(reply.text());
      assertThat(answer.propertyNames()).containsExactlyInAnyOrder("title", "score");
      assertThat(reply.model()).isNotBlank();
      assertThat(reply.usage().input()).isPositive();
      assertThat(reply.usage().output()).isPositive();
    }
  }

  @Test
  final void theSameQuestionHasTheSameAnswerJustWhereItSaysSo() throws Exception {
    try (Provider one = open(prompt());
        Provider other = open(prompt())) {
      Outcome first = one.ask(question("job-a-item", 1), Signals.NONE);
      List<Outcome> again =
          List.of(
              one.ask(question("job-a-item", 1), Signals.NONE),
              other.ask(question("job-b-item", 1), Signals.NONE));
      boolean allEqual = again.stream().allMatch(first::equals);
      assertThat(allEqual).as("says whether it is deterministic").isEqualTo(isDeterministic());
      assertThat(other.ask(question("job-a-item", 2), Signals.NONE)).isNotEqualTo(first);
    }
  }

  @Test
  final void anAnswerDoesNotDependOnWhoElseAsks() throws Exception {
    try (Provider provider = open(prompt());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch start = new CountDownLatch(1);
      List<Callable<Outcome>> tasks =
          IntStream.range(0, THREADS * 4)
              .<Callable<Outcome>>mapToObj(item ->
                  () -> {
                    start.await();
                    return provider.ask(question("item-" + item, item), Signals.NONE);
                  })
              .toList();
      List<Future<Outcome>> futures = tasks.stream().map(threads::submit).toList();
      start.countDown();
      for (int item = 0; item < futures.size(); item++) {
        Reply reply = succeeded(futures.get(item).get());
        if (isDeterministic()) {
          assertThat(reply)
              .isEqualTo(succeeded(provider.ask(question("again", item), Signals.NONE)));
        }
      }
    }
  }

  @Test
  final void anInterruptEndsTheWait() throws Exception {
    try (Provider provider = open(slow());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch ended = new CountDownLatch(1);
      Future<Outcome> asking =
          threads.submit(() -> {
            try {
              return provider.ask(question("item-1", 1), Signals.NONE);
            } finally {
              ended.countDown();
            }
          });
      time.awaitSleepers(1);
      assertThat(asking.cancel(true)).isTrue();
      ended.await();
    }
  }

  @Test
  final void anUnknownSettingIsRefusedByName() {
    assertThatThrownBy(() -> open(Map.of("no_such_setting", Json.tree(true))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("no_such_setting");
  }

  @Test
  final void theSettingsThatItTakesAreNamed() {
    assertThat(factory().settings()).containsAll(prompt().keySet()).containsAll(slow().keySet());
  }
}
