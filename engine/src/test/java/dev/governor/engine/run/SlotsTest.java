package dev.governor.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.testkit.time.ManualTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SlotsTest {

  private final ManualTime time = new ManualTime();

  @Test
  void whoWaitsForTheNextAttemptGivesThePlaceToAnotherAndComesBackBeforeNewOnes() throws Exception {
    Slots slots = new Slots(1, time);
    slots.enter();
    CountDownLatch isBack = new CountDownLatch(1);
    Thread waiting =
        Thread.ofVirtual()
            .start(() -> {
              try {
                slots.await(Duration.ofSeconds(5));
                isBack.countDown();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    time.awaitSleepers(1);
    slots.enter();
    time.advance(Duration.ofSeconds(5));
    awaitBlocked(waiting);
    CountDownLatch isIn = new CountDownLatch(1);
    Thread fresh = Thread.ofVirtual().start(() -> enter(slots, isIn));
    awaitBlocked(fresh);
    slots.leave();
    isBack.await();
    assertThat(isIn.getCount()).isEqualTo(1);
    slots.leave();
    isIn.await();
  }

  @Test
  void notEndlesslyManyMayWait() throws Exception {
    Slots slots = new Slots(1, time);
    for (int i = 0; i < 64; i++) {
      slots.enter();
      Thread.ofVirtual().start(() -> sleep(slots));
      time.awaitSleepers(i + 1);
    }
    CountDownLatch isIn = new CountDownLatch(1);
    Thread more = Thread.ofVirtual().start(() -> enter(slots, isIn));
    awaitBlocked(more);
    assertThat(isIn.getCount()).isEqualTo(1);
    more.interrupt();
    more.join();
  }

  private static void enter(Slots slots, CountDownLatch isIn) {
    try {
      slots.enter();
      isIn.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sleep(Slots slots) {
    try {
      slots.await(Duration.ofHours(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitBlocked(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
