package dev.governor.wiring.jobfile;

import dev.governor.api.data.InvalidInputException;
import java.util.ArrayList;
import java.util.List;

/// One field of a job file as the command line gives it; it wins over the file.
///
/// @param option as it was typed, for messages: `--set max_tokens=100`
/// @param path the field's names from the top of the file: `job`, `max_tokens`
/// @param value as it was typed
public record Setting(String option, List<String> path, String value) {

  private static final String JOB = "job";
  private static final String STAGES = "stages";

  public Setting {
    path = List.copyOf(path);
  }

  /// What `--set` takes: `max_tokens=100`, `job.max_tokens=100` or `prompt.system=Be brief.`
  ///
  /// @throws InvalidInputException if it is not a name, `=` and a value
  public static Setting set(String assignment) {
    int equals = assignment.indexOf('=');
    String option = "--set " + assignment;
    if (equals < 0) {
      throw refusal(assignment);
    }
    List<String> path = new ArrayList<>(List.of(assignment.substring(0, equals).split("\\.", -1)));
    if (path.stream().anyMatch(String::isBlank)) {
      throw refusal(assignment);
    }
    if (JobFields.FILE.field(path.getFirst()).isEmpty() && !path.getFirst().equals(STAGES)) {
      path.addFirst(JOB);
    }
    return new Setting(option, path, assignment.substring(equals + 1));
  }

  /// `--provider offline`
  public static Setting provider(String name) {
    return new Setting("--provider " + name, List.of(JOB, JobFields.PROVIDER.name()), name);
  }

  /// `--model claude-haiku`
  public static Setting model(String name) {
    return new Setting("--model " + name, List.of(JOB, JobFields.MODEL.name()), name);
  }

  /// `--output folder`
  public static Setting output(String folder) {
    return new Setting("--output " + folder, List.of(JOB, JobFields.OUTPUT.name()), folder);
  }

  /// The same for a pipeline's file, whose block `pipeline` has what all its jobs share.
  Setting inPipeline() {
    if (!path.getFirst().equals(JOB)) {
      return this;
    }
    List<String> there = new ArrayList<>(path);
    there.set(0, PipelineFields.PIPELINE.name());
    return new Setting(option, there, value);
  }

  private static InvalidInputException refusal(String assignment) {
    return new InvalidInputException(
        "--set "
            + Shown.text(assignment)
            + ": it needs a field and a value, such as --set max_tokens=2000");
  }

  @Override
  public String toString() {
    return option;
  }
}
