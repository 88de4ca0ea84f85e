package dev.governor.api.job;

import java.util.regex.Pattern;

/// A job's name, chosen by its owner. The same id means the same job: it resumes.
public record JobId(String value) {

  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  public JobId {
    Check.that(
        VALUE.matcher(value).matches(),
        "jobId",
        "must be letters, digits, '.', '_' or '-', at most 100, starting with a letter or digit, was '"
            + Check.shown(value)
            + "'");
  }

  @Override
  public String toString() {
    return value;
  }
}
