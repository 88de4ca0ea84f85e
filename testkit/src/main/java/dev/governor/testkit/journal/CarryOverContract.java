package dev.governor.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.Counts;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Lease;
import dev.governor.api.journal.NewRequest;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.journal.ResultRow.Ending;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was paid for once is not paid for again, however often a job is changed.
abstract class CarryOverContract extends IntakeContract {

  @Test
  final void undoingAChangeCostsNothingAgain() {
    JobRecord first = job("one", 5);
    Claim all = claim(first, "w", 5);
    for (long index = 0; index < 5; index++) {
      succeed(all.lease(), index, 1);
    }
    registered(List.of(request(0, "k0", "changed"), request(1, "other", "aa")), 0);
    JobRecord third = registered(requests(0, 5), 5);
    assertThat(successes(journal, third)).isEqualTo(successes(journal, first));
    assertThat(journal.totals(third.number())).isEqualTo(journal.totals(first.number()));
    assertThat(journal.violations(third.number())).isZero();
    assertThat(nothingToClaim(third)).isTrue();
  }

  @Test
  final void successesComeFromAllEarlierRegistrationsTogether() {
    JobRecord first = job("one", 4);
    Lease old = claim(first, "w", 4).lease();
    succeed(old, 0, 1);
    succeed(old, 1, 1);
    fail(old, 2, 1, "refused");
    JobRecord second =
        registered(
            List.of(
                request(0, "k0", "changed"),
                request(1, "k1", "aa"),
                request(2, "k2", "aa"),
                request(3, "added", "aa"),
                request(4, "k3", "changed")),
            1);
    Lease lease = claim(second, "w", 5).lease();
    succeed(lease, 0, 1);
    fail(lease, 2, 1, "refused");
    succeed(lease, 3, 1);
    JobRecord third =
        registered(
            List.of(
                request(0, "k0", "aa"),
                request(1, "k1", "aa"),
                request(2, "k2", "aa"),
                request(3, "k3", "changed"),
                request(4, "added", "aa")),
            3);
    assertThat(successes(journal, third))
        .extracting(ResultRow::key)
        .containsExactly("k0", "k1", "added");
    assertThat(journal.counts(third.number())).isEqualTo(new Counts(5, 2, 0, 3, 0, 0));
    assertThat(indexes(claim(third, "w", 5))).containsExactly(2L, 3L);
    assertThat(journal.violations(third.number())).isZero();
  }

  @Test
  final void ofTwoSuccessesTheNewerRegistrationsIsCarriedOver() {
    JobRecord first = job("one", 1);
    Lease old = claim(first, "old", 1).lease();
    JobRecord second = registered(requests(0, 1), 0);
    Lease fresh = claim(second, "fresh", 1).lease();
    await(intend(fresh, 0, 1));
    await(answer(fresh, 0, 1, report("succeeded", ""), accepted(22)));
    await(intend(old, 0, 1));
    await(answer(old, 0, 1, report("succeeded", ""), accepted(11)));
    JobRecord third = registered(requests(0, 1), 1);
    assertThat(successes(journal, third))
        .extracting(ResultRow::ending)
        .containsExactly(new Ending.Succeeded("{\"output\":22}"));
  }

  @Test
  final void anUnfinishedRegistrationBetweenTwoIsNoPredecessor() {
    JobRecord first = job("one", 3);
    succeed(claim(first, "w", 3).lease(), 1, 1);
    JobRecord unfinished = journal.register(newJob("one", "f2"));
    journal.add(unfinished.number(), requests(0, 3));
    registered(List.of(request(0, "other", "aa")), 0);
    registered(requests(0, 3), 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5})
  final void whatEverSucceededIsCarriedOverThroughAnyChanges(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Set<String> paid = new HashSet<>();
    for (int registration = 0; registration < 12; registration++) {
      List<NewRequest> requests = new ArrayList<>();
      int size = 1 + random.nextInt(8);
      for (int index = 0; index < size; index++) {
        requests.add(request(index, "k" + index, random.nextBoolean() ? "aa" : "bb"));
      }
      List<NewRequest> known = requests.stream().filter(one -> paid.contains(work(one))).toList();
      JobRecord job = journal.register(newJob("one", "f" + registration));
      journal.add(job.number(), requests);
      assertThat(journal.completeIntake(job.number())).as("seed %d", seed).isEqualTo(known.size());
      assertThat(successes(journal, job))
          .as("seed %d", seed)
          .extracting(ResultRow::index)
          .isEqualTo(known.stream().map(NewRequest::index).toList());
      if (known.size() < size) {
        Claim claim = claim(job, "w" + registration, size);
        for (ClaimedRequest request : claim.requests()) {
          if (random.nextBoolean()) {
            succeed(claim.lease(), request.index(), 1);
            paid.add(work(requests.get((int) request.index())));
          } else {
            fail(claim.lease(), request.index(), 1, "refused");
          }
        }
      }
    }
  }

  private static String work(NewRequest request) {
    return request.key() + " " + request.fingerprint();
  }

  /// Registers the job `one` anew.
  private JobRecord registered(List<NewRequest> requests, long carriedOver) {
    JobRecord job = journal.register(newJob("one", "f" + journal.list().getLast().number()));
    journal.add(job.number(), requests);
    assertThat(journal.completeIntake(job.number())).isEqualTo(carriedOver);
    return find("one");
  }
}
