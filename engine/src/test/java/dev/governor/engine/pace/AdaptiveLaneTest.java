package dev.governor.engine.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.JobId;
import dev.governor.api.job.Priority;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Counting;
import dev.governor.api.provider.LimitReport;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import dev.governor.testkit.time.ManualTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AdaptiveLaneTest {

  private static final Estimate SMALL = new Estimate("t", 4, 1);
  private static final Outcome GOOD =
      new Outcome.Succeeded(new Reply("", "m", Usage.NONE, Cost.FREE));
  private static final Share NORMAL = share("normal", Priority.NORMAL);

  private final ManualTime time = new ManualTime();

  private static Share share(String job, Priority priority) {
    return new Share(new JobId(job), priority.weight());
  }

  /// A permit that some thread got.
  private record Granted(String job, Permit permit) {}

  private Thread ask(Lane lane, Share share, BlockingQueue<Granted> granted) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            granted.add(new Granted(share.job().value(), lane.acquire(share, SMALL)));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  @Test
  void noMoreAttemptsAreInFlightThanAllowed() throws Exception {
    Lane lane =
        new AdaptiveLane(new LaneLimits(2, Double.POSITIVE_INFINITY), Optional.empty(), time);
    BlockingQueue<Granted> granted = new LinkedBlockingQueue<>();
    Permit first = lane.acquire(NORMAL, SMALL);
    lane.acquire(NORMAL, SMALL);
    Thread third = ask(lane, NORMAL, granted);
    awaitBlocked(third);
    assertThat(granted).isEmpty();
    first.settle(GOOD);
    assertThat(granted.take().job()).isEqualTo("normal");
  }

  @Test
  void attemptsStartNoFasterThanAllowed() throws Exception {
    Lane lane = new AdaptiveLane(new LaneLimits(100, 10), Optional.empty(), time);
    lane.acquire(NORMAL, SMALL).settle(GOOD);
    BlockingQueue<Granted> granted = new LinkedBlockingQueue<>();
    ask(lane, NORMAL, granted);
    time.awaitSleepers(1);
    time.advance(Duration.ofMillis(99));
    time.awaitSleepers(1);
    assertThat(granted).isEmpty();
    time.advance(Duration.ofMillis(1));
    granted.take();
  }

  @Test
  void aProviderThatSaysWhenToComeBackIsNotAskedBefore() throws Exception {
    Lane lane = new AdaptiveLane(LaneLimits.NONE, Optional.empty(), time);
    Outcome limited = new Outcome.RateLimited(Optional.of(Duration.ofSeconds(30)), "slow down");
    lane.acquire(NORMAL, SMALL).settle(limited);
    BlockingQueue<Granted> granted = new LinkedBlockingQueue<>();
    ask(lane, NORMAL, granted);
    time.awaitSleepers(1);
    time.advance(Duration.ofSeconds(29));
    time.awaitSleepers(1);
    assertThat(granted).isEmpty();
    time.advance(Duration.ofSeconds(1));
    granted.take();
  }

  @Test
  void jobsShareTheLaneByTheirWeightAndNoneStarves() throws Exception {
    Lane lane =
        new AdaptiveLane(new LaneLimits(1, Double.POSITIVE_INFINITY), Optional.empty(), time);
    Permit held = lane.acquire(NORMAL, SMALL);
    BlockingQueue<Granted> granted = new LinkedBlockingQueue<>();
    for (int i = 0; i < 40; i++) {
      awaitBlocked(ask(lane, share("high", Priority.HIGH), granted));
      awaitBlocked(ask(lane, share("low", Priority.LOW), granted));
    }
    Map<String, Integer> first = new HashMap<>();
    held.settle(GOOD);
    for (int i = 0; i < 34; i++) {
      Granted next = granted.take();
      first.merge(next.job(), 1, Integer::sum);
      next.permit().settle(GOOD);
    }
    assertThat(first.get("high")).isEqualTo(32);
    assertThat(first.get("low")).isEqualTo(2);
  }

  @Test
  void aChangedWeightCountsForThoseThatWaitAlready() throws Exception {
    Lane lane =
        new AdaptiveLane(new LaneLimits(1, Double.POSITIVE_INFINITY), Optional.empty(), time);
    Permit held = lane.acquire(NORMAL, SMALL);
    BlockingQueue<Granted> granted = new LinkedBlockingQueue<>();
    for (int i = 0; i < 40; i++) {
      awaitBlocked(ask(lane, share("changed", Priority.LOW), granted));
      awaitBlocked(ask(lane, share("other", Priority.LOW), granted));
    }
    awaitBlocked(ask(lane, share("changed", Priority.URGENT), granted));
    held.settle(GOOD);
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < 42; i++) {
      Granted next = granted.take();
      first.merge(next.job(), 1, Integer::sum);
      next.permit().settle(GOOD);
    }
    assertThat(first).containsEntry("changed", 41);
  }

  @Test
  void whatIsLargerThanAWholeLimitIsRejectedInsteadOfWaitedFor() throws Exception {
    Lane lane = new AdaptiveLane(LaneLimits.NONE, Optional.of(Counting.AS_USED), time);
    Permit permit = lane.acquire(NORMAL, new Estimate("t", 200_000, 1));
    permit.sending();
    permit.limits(inputTokens(30_000, 30_000));
    Outcome limited = new Outcome.RateLimited(Optional.of(Duration.ofSeconds(1)), "slow down");
    assertThat(permit.settle(limited))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> assertThat(rejected.message()).contains("input_tokens", "limit of 30,000"));
  }

  @Test
  void whatIsRefusedBecauseTooLittleIsLeftIsWaitedFor() throws Exception {
    Lane lane = new AdaptiveLane(LaneLimits.NONE, Optional.of(Counting.AS_USED), time);
    Permit permit = lane.acquire(NORMAL, new Estimate("t", 200_000, 1));
    permit.sending();
    permit.limits(inputTokens(30_000, 29_000));
    Outcome limited = new Outcome.RateLimited(Optional.empty(), "slow down");
    assertThat(permit.settle(limited)).isEqualTo(limited);
  }

  private static LimitReport inputTokens(long limit, long remaining) {
    LimitReport.Gauge gauge = new LimitReport.Gauge(limit, remaining, Duration.ZERO);
    return new LimitReport(
        Optional.empty(), Optional.of(gauge), Optional.empty(), Optional.empty());
  }

  @Test
  void whoIsInterruptedWhileItWaitsLeavesTheQueueInOrder() throws Exception {
    Lane lane =
        new AdaptiveLane(new LaneLimits(1, Double.POSITIVE_INFINITY), Optional.empty(), time);
    Permit held = lane.acquire(NORMAL, SMALL);
    BlockingQueue<Granted> granted = new LinkedBlockingQueue<>();
    Thread leaves = ask(lane, NORMAL, granted);
    awaitBlocked(leaves);
    Thread stays = ask(lane, NORMAL, granted);
    awaitBlocked(stays);
    leaves.interrupt();
    leaves.join();
    held.release();
    assertThat(granted.take().job()).isEqualTo("normal");
    assertThat(granted).isEmpty();
  }

  @Test
  void aJobIsNotChargedForPermitsThatItNeverGot() throws Exception {
    Lane lane =
        new AdaptiveLane(new LaneLimits(1, Double.POSITIVE_INFINITY), Optional.empty(), time);
    Permit held = lane.acquire(NORMAL, SMALL);
    BlockingQueue<Granted> granted = new LinkedBlockingQueue<>();
    for (int i = 0; i < 100; i++) {
      Thread waiter = ask(lane, share("paused", Priority.NORMAL), granted);
      awaitBlocked(waiter);
      waiter.interrupt();
      waiter.join();
    }
    for (int i = 0; i < 10; i++) {
      awaitBlocked(ask(lane, share("other", Priority.NORMAL), granted));
    }
    awaitBlocked(ask(lane, share("paused", Priority.NORMAL), granted));
    held.settle(GOOD);
    Granted first = granted.take();
    first.permit().settle(GOOD);
    Granted second = granted.take();
    assertThat(List.of(first.job(), second.job())).contains("paused");
  }

  @Test
  void aProviderThatWantsCenturiesIsNotBelieved() throws Exception {
    Lane lane = new AdaptiveLane(LaneLimits.NONE, Optional.empty(), time);
    Outcome limited =
        new Outcome.RateLimited(Optional.of(Duration.ofDays(365_000)), "come back later");
    lane.acquire(NORMAL, SMALL).settle(limited);
    BlockingQueue<Granted> granted = new LinkedBlockingQueue<>();
    ask(lane, NORMAL, granted);
    time.awaitSleepers(1);
    time.advance(Duration.ofDays(1));
    granted.take();
  }

  @Test
  void limitsThatAllowNothingAreRefused() {
    assertThatThrownBy(() -> new LaneLimits(0, 1))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("max_in_flight must be at least 1, was 0");
    assertThatThrownBy(() -> new LaneLimits(1, -3)).hasMessageContaining("was -3.0");
  }

  private static void awaitBlocked(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
