package dev.governor.wiring.jobfile;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Resolves a job's paths: those in the file start at the file's folder, those on the command line
/// at the working folder.
record Paths(Path file, Path workingFolder, Block job) {

  /// The input, which exists.
  Optional<Path> input() {
    return job.read(JobFields.INPUT)
        .flatMap(text -> resolve(JobFields.INPUT, text))
        .filter(path -> {
          if (Files.exists(path)) {
            return true;
          }
          String text = job.read(JobFields.INPUT).orElseThrow();
          return refuse(
              JobFields.INPUT,
              "'%s' does not exist: looked for %s%s".formatted(Shown.text(text), path, hint(text)));
        });
  }

  /// The folder for results, which exists or can be made.
  Optional<Path> output() {
    return job.read(JobFields.OUTPUT)
        .flatMap(text -> resolve(JobFields.OUTPUT, text))
        .filter(path -> {
          Path existing = path;
          while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
          }
          return Files.isDirectory(existing)
              || refuse(
                  JobFields.OUTPUT,
                  "must be a folder, but " + existing + " is a file: name another");
        });
  }

  private Optional<Path> resolve(FieldSpec<String> field, String text) {
    try {
      return Optional.of(start(field).resolve(text).normalize());
    } catch (InvalidPathException e) {
      refuse(field, "is not a path here: " + e.getReason());
      return Optional.empty();
    }
  }

  private Path start(FieldSpec<String> field) {
    boolean typed =
        job.element(field).filter(value -> value.at() instanceof Origin.OnCommandLine).isPresent();
    return typed ? workingFolder : fileFolder();
  }

  private Path fileFolder() {
    return Optional.ofNullable(file.toAbsolutePath().normalize().getParent()).orElse(workingFolder);
  }

  /// For those who meant the working folder.
  private String hint(String text) {
    Path elsewhere = workingFolder.resolve(text).normalize();
    return start(JobFields.INPUT).equals(fileFolder()) && Files.exists(elsewhere)
        ? "; paths in a job file start at its folder, so write "
            + fileFolder().relativize(elsewhere)
        : "";
  }

  private boolean refuse(FieldSpec<?> field, String rule) {
    job.problems().add(job.at(field), Block.join(job.path(), field.name()) + " " + rule);
    return false;
  }
}
