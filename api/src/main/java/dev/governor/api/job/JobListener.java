package dev.governor.api.job;

/// Is told what happens to jobs, to write it down. Found by [java.util.ServiceLoader].
public interface JobListener {

  /// Called before a job runs.
  Recorder open(BatchJobConfig<?, ?> config);

  /// Takes the events of one job, one at a time, in order; closed when the job stops. One that
  /// throws is closed and told no more; the job goes on.
  interface Recorder extends AutoCloseable {

    void record(JobEvent event);

    @Override
    void close();
  }
}
