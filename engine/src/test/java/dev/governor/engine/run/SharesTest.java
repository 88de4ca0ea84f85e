package dev.governor.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.JobId;
import dev.governor.api.job.Priority;
import org.junit.jupiter.api.Test;

class SharesTest {

  private final Shares shares = new Shares();

  private void put(String job, String owner, Priority priority) {
    shares.put(new JobId(job), owner, priority.weight());
  }

  private double weight(String job) {
    return shares.of(new JobId(job)).weight();
  }

  @Test
  void anOwnerWithManyJobsGetsNoMoreThanOneWithOne() {
    put("alone", "a", Priority.NORMAL);
    put("one", "b", Priority.NORMAL);
    put("two", "b", Priority.NORMAL);
    put("three", "b", Priority.NORMAL);
    assertThat(weight("one") + weight("two") + weight("three")).isEqualTo(weight("alone"));
    shares.remove(new JobId("two"));
    assertThat(weight("one") + weight("three")).isEqualTo(weight("alone"));
  }

  @Test
  void theJobsOfAnOwnerShareByTheirPriorities() {
    put("normal", "a", Priority.NORMAL);
    put("high", "a", Priority.HIGH);
    assertThat(weight("high")).isEqualTo(4 * weight("normal"));
  }

  @Test
  void aMoreUrgentJobOfAnotherOwnerCountsAsMuchMore() {
    put("normal", "a", Priority.NORMAL);
    put("urgent", "b", Priority.URGENT);
    assertThat(weight("urgent")).isEqualTo(16 * weight("normal"));
  }

  @Test
  void aPriorityThatChangesCountsAtOnce() {
    put("one", "a", Priority.LOW);
    put("other", "b", Priority.NORMAL);
    put("one", "a", Priority.HIGH);
    assertThat(weight("one")).isEqualTo(4 * weight("other"));
  }
}
