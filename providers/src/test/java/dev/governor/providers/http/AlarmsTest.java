package dev.governor.providers.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.testkit.time.ManualTime;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AlarmsTest {

  private final ManualTime time = new ManualTime();
  private final Alarms alarms = new Alarms(time, Duration.ofSeconds(10));
  private final BlockingQueue<String> rung = new LinkedBlockingQueue<>();

  @Test
  void eachRingsWhenItsOwnTimeIsOver() throws Exception {
    alarms.set(() -> rung.add("first"));
    time.awaitSleepers(1);
    time.advance(Duration.ofSeconds(4));
    alarms.set(() -> rung.add("second"));
    time.advance(Duration.ofSeconds(6));
    assertThat(rung.take()).isEqualTo("first");
    time.awaitSleepers(1);
    assertThat(rung).isEmpty();
    time.advance(Duration.ofSeconds(4));
    assertThat(rung.take()).isEqualTo("second");
  }

  @Test
  void oneThatIsClosedDoesNotRing() throws Exception {
    Alarms.Alarm closed = alarms.set(() -> rung.add("closed"));
    alarms.set(() -> rung.add("open"));
    closed.close();
    time.awaitSleepers(1);
    time.advance(Duration.ofSeconds(10));
    assertThat(rung.take()).isEqualTo("open");
    assertThat(rung).isEmpty();
  }

  @Test
  void afterTheLastHasRungTheNextIsWatchedAgain() throws Exception {
    for (String name : new String[] {"first", "second", "third"}) {
      alarms.set(() -> rung.add(name));
      time.awaitSleepers(1);
      time.advance(Duration.ofSeconds(10));
      assertThat(rung.take()).isEqualTo(name);
    }
  }
}
