package dev.governor.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.JobEvent;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobListener;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AnnouncerTest {

  private final List<JobEvent> recorded = new ArrayList<>();

  @Test
  void aRecorderThatThrowsIsToldNoMoreAndTheOthersAreToldAll() throws Exception {
    Recorder broken = new Recorder(true);
    Recorder good = new Recorder(false);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Announcer announcer = new Announcer(List.of(broken, good), threads);
      for (int i = 0; i < 50_000; i++) {
        announcer.awaitRoom();
        announcer.announce(
            new JobEvent.RequestSucceeded(new JobId("job"), Instant.EPOCH, "key" + i, 1));
      }
      announcer.close();
    }
    assertThat(recorded).hasSize(50_000);
    assertThat(broken.closed).isEqualTo(1);
    assertThat(good.closed).isEqualTo(1);
  }

  private final class Recorder implements JobListener.Recorder {
    private final boolean isBroken;
    private int closed;

    Recorder(boolean isBroken) {
      this.isBroken = isBroken;
    }

    @Override
    public void record(JobEvent event) {
      if (isBroken) {
        throw new IllegalStateException("broken");
      }
      recorded.add(event);
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
