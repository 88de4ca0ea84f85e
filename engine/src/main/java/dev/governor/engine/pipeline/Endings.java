package dev.governor.engine.pipeline;

import dev.governor.api.job.JobEvent;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/// Hands a job's events on as they come.
record Endings(Consumer<JobEvent> events) implements Flow.Subscriber<JobEvent> {

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(JobEvent event) {
    events.accept(event);
  }

  /// Whatever was missed, the end of the run tells.
  @Override
  public void onError(Throwable failure) {}

  @Override
  public void onComplete() {}
}
