package dev.governor.testkit.journal;

import dev.governor.api.job.Counts;
import dev.governor.api.journal.Entry.Verdict;
import dev.governor.api.journal.Lease;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/// A journal of one job in memory, as simple as it can be. It does not say which range a claim
/// gives, only which requests it may.
final class JournalModel {

  private enum Answer {
    OPEN,
    COUNTED,
    NOT_COUNTED
  }

  /// One request, with whoever holds it.
  static final class Request {
    private final List<Answer> attempts = new ArrayList<>();
    private Optional<Verdict> ending = Optional.empty();
    private Optional<Lease> holder = Optional.empty();
    private String worker = "";
    private Instant until = Instant.MIN;
    private long tokens;

    int attempts() {
      return attempts.size();
    }

    int counted() {
      return (int) attempts.stream().filter(Answer.COUNTED::equals).count();
    }

    boolean succeeded() {
      return ending.filter(Verdict.Accepted.class::isInstance).isPresent();
    }

    boolean failed() {
      return ending.filter(Verdict.GivenUp.class::isInstance).isPresent();
    }

    boolean pending() {
      return ending.isEmpty();
    }

    private boolean running() {
      return pending() && holder.isPresent() && attempts.contains(Answer.OPEN);
    }

    /// Whether a worker may take it: it is nobody's, or another one's time has run out.
    private boolean freeFor(String who, Instant now) {
      return holder.isEmpty() || (!worker.equals(who) && !until.isAfter(now));
    }

    private boolean failedOf(Set<String> causes) {
      return ending
          .filter(verdict ->
              verdict instanceof Verdict.GivenUp(String cause)
                  && (causes.isEmpty() || causes.contains(cause)))
          .isPresent();
    }
  }

  private final List<Request> requests = new ArrayList<>();

  JournalModel(int size) {
    for (int i = 0; i < size; i++) {
      requests.add(new Request());
    }
  }

  Request request(long index) {
    return requests.get((int) index);
  }

  List<Long> indexes(Predicate<Request> wanted) {
    return LongStream.range(0, requests.size())
        .filter(index -> wanted.test(request(index)))
        .boxed()
        .toList();
  }

  List<Long> claimable(String worker, Instant now) {
    return indexes(request -> request.pending() && request.freeFor(worker, now));
  }

  List<Long> pendingIn(Lease lease) {
    return LongStream.rangeClosed(lease.first(), lease.last())
        .filter(index -> request(index).pending())
        .boxed()
        .toList();
  }

  void claim(Lease lease, String worker, Instant until) {
    for (long index = lease.first(); index <= lease.last(); index++) {
      Request request = request(index);
      request.holder = Optional.of(lease);
      request.worker = worker;
      request.until = until;
      request.attempts.replaceAll(answer -> answer == Answer.OPEN ? Answer.NOT_COUNTED : answer);
    }
  }

  /// A claim that looks for a range takes away those on its way that have nothing left.
  ///
  /// @param before the index at which it stopped looking
  void pass(String worker, Instant now, long before) {
    for (Request request : requests) {
      Optional<Lease> spent =
          request.holder.filter(lease ->
              lease.first() < before && request.freeFor(worker, now) && pendingIn(lease).isEmpty());
      spent.ifPresent(this::release);
    }
  }

  boolean intend(Lease lease, long index, int number) {
    Request request = request(index);
    if (!holds(lease, request) || !request.pending() || number != request.attempts() + 1) {
      return false;
    }
    request.attempts.add(Answer.OPEN);
    return true;
  }

  boolean answer(Lease lease, long index, int number, Verdict verdict) {
    Request request = request(index);
    if (!holds(lease, request)
        || number > request.attempts()
        || request.attempts.get(number - 1) != Answer.OPEN
        || (!request.pending() && !(verdict instanceof Verdict.Again))) {
      return false;
    }
    boolean counted = !(verdict instanceof Verdict.Again(boolean counts)) || counts;
    request.attempts.set(number - 1, counted ? Answer.COUNTED : Answer.NOT_COUNTED);
    request.tokens += JournalFixture.USAGE.output();
    if (!(verdict instanceof Verdict.Again)) {
      request.ending = Optional.of(verdict);
    }
    return true;
  }

  void release(Lease lease) {
    for (long index = lease.first(); index <= lease.last(); index++) {
      Request request = request(index);
      if (holds(lease, request)) {
        request.holder = Optional.empty();
      }
    }
  }

  /// Prolongs also what has run out, as long as nobody took it.
  void renew(String worker, Instant until) {
    requests.stream()
        .filter(request -> request.holder.isPresent() && request.worker.equals(worker))
        .forEach(request -> request.until = until);
  }

  void revokeAll() {
    requests.forEach(request -> request.holder = Optional.empty());
  }

  long retry(Set<String> causes) {
    List<Request> retried = requests.stream().filter(request -> request.failedOf(causes)).toList();
    for (Request request : retried) {
      request.ending = Optional.empty();
      request.attempts.replaceAll(answer -> answer == Answer.COUNTED ? Answer.NOT_COUNTED : answer);
    }
    return retried.size();
  }

  Counts counts() {
    long running = indexes(Request::running).size();
    long succeeded = indexes(Request::succeeded).size();
    long failed = indexes(Request::failed).size();
    long pending = requests.size() - running - succeeded - failed;
    return new Counts(requests.size(), pending, running, succeeded, failed, 0);
  }

  long attempts() {
    return requests.stream().mapToLong(Request::attempts).sum();
  }

  /// Those of requests that have not ended.
  long openAttempts() {
    return requests.stream()
        .filter(Request::pending)
        .flatMap(request -> request.attempts.stream())
        .filter(Answer.OPEN::equals)
        .count();
  }

  long tokens() {
    return requests.stream().mapToLong(request -> request.tokens).sum();
  }

  private static boolean holds(Lease lease, Request request) {
    return request.holder.filter(lease::equals).isPresent();
  }
}
