package dev.governor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.Counts;
import dev.governor.api.job.InputData;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.Supplied;
import dev.governor.api.journal.Supplied.Before;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Jobs whose items come while they run.
@Timeout(60)
class SupplyTest {

  private static final JobId ECHOES = new JobId("echoes");

  @TempDir Path folder;

  private static BatchJob<String, EchoType.Echo> named(Rig rig, String... keys) {
    return rig.create(List.of(), job -> job.inputData(new InputData.Supplied<>(List.of(keys))));
  }

  @Test
  void anItemIsAskedAsSoonAsItIsThereThoughOthersAreSlow() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    CountDownLatch quick = new CountDownLatch(1);
    try (Rig rig = Rig.of(folder, request -> waiting(request, slow, quick))) {
      BatchJob<String, EchoType.Echo> job = named(rig, "quick", "slow");
      try (Supply<String> supply = rig.processor.supply(job)) {
        CompletableFuture<BatchJobResult> run = rig.processor.processBatchJobAsync(ECHOES);
        assertThat(supply.give("slow")).isEqualTo(new Supplied.Pending(Before.OPEN));
        supply.give("quick");
        quick.await();
        slow.countDown();
        supply.end("nothing is missing");
        assertThat(run.get().state()).isEqualTo(new JobState.Completed());
      }
      assertThat(rig.results()).containsExactly("quick", "slow");
    }
  }

  private static Outcome waiting(ModelRequest request, CountDownLatch slow, CountDownLatch quick) {
    try {
      if (Rig.word(request).equals("slow")) {
        slow.await();
      }
      return Rig.good(request);
    } catch (InterruptedException e) {
      return new Outcome.Cancelled("interrupted");
    } finally {
      if (Rig.word(request).equals("quick")) {
        quick.countDown();
      }
    }
  }

  @Test
  void aJobWhoseItemsDoNotAllComeIsPausedWithTheReasonAndGoesOnLater() throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      BatchJob<String, EchoType.Echo> job = named(rig, "a", "b", "c");
      try (Supply<String> supply = rig.processor.supply(job)) {
        supply.give("b");
        supply.end("a and c wait for their profiles");
        BatchJobResult result = rig.processor.processBatchJob(ECHOES);
        assertThat(result.state())
            .isEqualTo(new JobState.Paused("a and c wait for their profiles"));
        assertThat(result.counts()).isEqualTo(new Counts(3, 2, 0, 1, 0, 0));
      }
      assertThat(rig.process().state()).isInstanceOf(JobState.Paused.class);
      try (Supply<String> supply = rig.processor.supply(named(rig, "a", "b", "c"))) {
        assertThat(supply.give("b")).isEqualTo(new Supplied.Unchanged(Before.SUCCEEDED));
        supply.give("a");
        supply.give("c");
        supply.end("");
        assertThat(rig.process().state()).isEqualTo(new JobState.Completed());
      }
      assertThat(rig.provider.asked()).hasSize(3);
      assertThat(rig.results()).containsExactly("a", "b", "c");
    }
  }

  @Test
  void whatIsCarriedOverWhileTheJobRunsIsCounted() throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      supplyAll(rig, named(rig, "a", "b"));
      BatchJob<String, EchoType.Echo> longer = named(rig, "a", "b", "c");
      try (Supply<String> supply = rig.processor.supply(longer)) {
        CompletableFuture<BatchJobResult> run = rig.processor.processBatchJobAsync(ECHOES);
        assertThat(supply.give("a")).isEqualTo(new Supplied.CarriedOver(Before.OPEN));
        assertThat(supply.give("b")).isEqualTo(new Supplied.CarriedOver(Before.OPEN));
        supply.give("c");
        supply.end("");
        assertThat(run.get().counts()).isEqualTo(new Counts(3, 0, 0, 3, 0, 0));
        assertThat(run.get().sent()).isEqualTo(1);
      }
    }
  }

  @Test
  void aRunThatIsPausedDoesNotWaitForItems() throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      try (Supply<String> _ = rig.processor.supply(named(rig, "a"))) {
        CompletableFuture<BatchJobResult> run = rig.processor.processBatchJobAsync(ECHOES);
        rig.processor.pause(ECHOES, "enough");
        assertThat(run.get().state()).isEqualTo(new JobState.Paused("enough"));
      }
    }
  }

  @Test
  void keysAreCheckedLikeThoseOfItems() {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      assertThatThrownBy(() -> named(rig, "a", "a"))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("the key 'a' stands in line 1 already");
      assertThatThrownBy(() -> named(rig, "../a")).isInstanceOf(InvalidInputException.class);
      assertThat(rig.journal.find(ECHOES)).isEmpty();
    }
  }

  private static void supplyAll(Rig rig, BatchJob<String, EchoType.Echo> job) throws Exception {
    try (Supply<String> supply = rig.processor.supply(job)) {
      supply.give("a");
      supply.give("b");
      supply.end("");
      assertThat(rig.process().state()).isEqualTo(new JobState.Completed());
    }
  }
}
