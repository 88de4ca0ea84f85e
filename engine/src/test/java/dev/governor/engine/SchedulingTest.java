package dev.governor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Deadline;
import dev.governor.api.job.JobEvent;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.job.Priority;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.ProviderConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Jobs that compete for a lane in which one request at a time is sent.
@Timeout(60)
class SchedulingTest {

  private static final ProviderConfig NARROW =
      new ProviderConfig("scripted", Map.of("max_in_flight", Json.tree(1)));

  /// From here on all that compete are known to wait.
  private static final int SETTLED = 5;

  @TempDir Path folder;

  /// The job of each request, in the order in which they were sent.
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());

  private Consumer<String> seen = job -> {};

  private Rig rig() {
    return Rig.of(folder, this::answer);
  }

  private Outcome answer(ModelRequest request) {
    String job = Rig.word(request).replaceAll("[0-9]", "");
    order.add(job);
    seen.accept(job);
    return Rig.good(request);
  }

  private CompletableFuture<BatchJobResult> start(
      Rig rig,
      String job,
      int requests,
      Consumer<BatchJobConfig.Builder<String, EchoType.Echo>> settings) {
    List<String> words = IntStream.range(0, requests).mapToObj(i -> job + i).toList();
    rig.create(
        words,
        config ->
            settings.accept(
                config
                    .jobId(job)
                    .outputDirectory(folder.resolve(job))
                    .provider(NARROW)
                    .concurrentRequests(20)));
    return rig.processor.processBatchJobAsync(new JobId(job));
  }

  private static void awaitAll(List<CompletableFuture<BatchJobResult>> running) {
    running.forEach(job -> assertThat(job.join().state()).isEqualTo(new JobState.Completed()));
  }

  /// Of the requests sent from the fifth of `job` on, how many of each.
  private long sent(String job, int first, int count) {
    return order.subList(first, first + count).stream().filter(job::equals).count();
  }

  private int settled(String job) {
    int seenOfIt = 0;
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i).equals(job) && ++seenOfIt == SETTLED) {
        return i;
      }
    }
    throw new AssertionError(job + " never competed: " + order);
  }

  @Test
  void twoJobsOfEqualPriorityShareALane() {
    try (Rig rig = rig()) {
      awaitAll(List.of(start(rig, "a", 400, _ -> {}), start(rig, "b", 400, _ -> {})));
      int from = Math.max(settled("a"), settled("b"));
      assertThat(sent("a", from, 300)).isCloseTo(150, withPercentage(10));
    }
  }

  @Test
  void oneWithAHighPriorityOvertakesAtOnceAndALowOneStillMoves() {
    try (Rig rig = rig()) {
      awaitAll(
          List.of(
              start(rig, "low", 500, config -> config.priority(Priority.LOW)),
              start(rig, "high", 200, config -> config.priority(Priority.HIGH))));
      int from = settled("high");
      assertThat(sent("high", from, 100)).isGreaterThan(85);
      assertThat(sent("low", from, 100)).isPositive();
    }
  }

  @Test
  void aPriorityThatIsChangedWhileTheJobRunsCountsAtOnce() {
    try (Rig rig = rig()) {
      List<Integer> changed = Collections.synchronizedList(new ArrayList<>());
      seen =
          job -> {
            if (order.stream().filter("b"::equals).count() == 20 && changed.isEmpty()) {
              changed.add(order.size());
              rig.processor.prioritize(new JobId("b"), Priority.URGENT);
            }
          };
      awaitAll(List.of(start(rig, "a", 400, _ -> {}), start(rig, "b", 300, _ -> {})));
      // The twenty of each that stood in the queue before keep their places.
      assertThat(sent("b", changed.getFirst() + 50, 100)).isGreaterThan(85);
    }
  }

  @Test
  void ownersShareHoweverManyJobsEachHas() {
    try (Rig rig = rig()) {
      awaitAll(
          List.of(
              start(rig, "a", 400, config -> config.owner("one")),
              start(rig, "b", 150, config -> config.owner("other")),
              start(rig, "c", 150, config -> config.owner("other")),
              start(rig, "d", 150, config -> config.owner("other"))));
      int from =
          List.of(settled("a"), settled("b"), settled("c"), settled("d")).stream()
                  .max(Integer::compare)
                  .orElseThrow()
              + 80;
      assertThat(sent("a", from, 200)).isCloseTo(100, withPercentage(10));
    }
  }

  @Test
  void aJobWaitsForNothingWhereTheOtherHasAnotherLane() {
    try (Rig rig = rig()) {
      awaitAll(
          List.of(
              start(rig, "a", 50, config -> config.retryDelay(Duration.ZERO)),
              start(rig, "b", 50, config -> config.model("another"))));
      assertThat(order).hasSize(100);
    }
  }

  @Test
  void aJobThatCannotMeetItsDeadlineIsToldAtTheStart() throws Exception {
    List<String> notes = Collections.synchronizedList(new ArrayList<>());
    try (Rig rig = rig()) {
      rig.create(
          Rig.words(5),
          config ->
              config
                  .deadline(new Deadline.At(Instant.parse("2001-01-01T00:00:00Z")))
                  .provider(NARROW));
      Notes heard = new Notes(notes, new CountDownLatch(1));
      rig.processor.events(new JobId("echoes")).subscribe(heard);
      assertThat(rig.process().state()).isEqualTo(new JobState.Completed());
      heard.ended.await();
    }
    assertThat(notes).containsExactly("its deadline, 2001-01-01T00:00:00Z, has passed");
  }

  private record Notes(List<String> heard, CountDownLatch ended)
      implements Flow.Subscriber<JobEvent> {

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(JobEvent event) {
      if (event instanceof JobEvent.Noted(_, _, String message)) {
        heard.add(message);
      }
    }

    @Override
    public void onError(Throwable failure) {
      ended.countDown();
    }

    @Override
    public void onComplete() {
      ended.countDown();
    }
  }
}
