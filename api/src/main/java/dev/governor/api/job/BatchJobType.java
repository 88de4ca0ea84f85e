package dev.governor.api.job;

import java.util.regex.Pattern;

/// The id of a job type: one of the six that ship, or one of your own. What stands behind it is a
/// [JobType].
public record BatchJobType(String id) {

  /// Stands first: the constants below are checked against it.
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

  public static final BatchJobType STORYLINE_GENERATION = new BatchJobType("STORYLINE_GENERATION");
  public static final BatchJobType GOVERNOR_PROFILES = new BatchJobType("GOVERNOR_PROFILES");
  public static final BatchJobType KNOWLEDGE_EXTRACTION = new BatchJobType("KNOWLEDGE_EXTRACTION");
  public static final BatchJobType QUESTLINE_GENERATION = new BatchJobType("QUESTLINE_GENERATION");
  public static final BatchJobType ARTIFACT_GENERATION = new BatchJobType("ARTIFACT_GENERATION");
  public static final BatchJobType TRADITION_PROCESSING = new BatchJobType("TRADITION_PROCESSING");

  public BatchJobType {
    Check.that(
        ID.matcher(id).matches(),
        "jobType",
        "must be a letter, then letters, digits and _, 64 at most, was '" + id + "'");
  }

  @Override
  public String toString() {
    return id;
  }
}
