package dev.governor.engine.run;

import dev.governor.api.job.Priority;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Journal;
import tools.jackson.databind.node.ObjectNode;

/// Changes a job's priority where every process that runs it sees it.
public final class Priorities {

  private Priorities() {}

  /// A process that runs the job goes by it within a second or so.
  public static void set(Journal journal, JobRecord job, Priority priority) {
    ObjectNode config = job.config().deepCopy();
    ConfigJson.put(config, priority);
    journal.reconfigure(job.number(), config);
  }
}
