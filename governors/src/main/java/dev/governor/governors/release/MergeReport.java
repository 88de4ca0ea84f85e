package dev.governor.governors.release;

import dev.governor.api.job.Violation;
import dev.governor.api.release.Release;
import dev.governor.api.release.Stage;
import java.util.List;
import java.util.stream.Stream;

/// What is wrong between the parts of a release, and how one-sided relations would be mended. A
/// value to be written as JSON.
///
/// @param schemaVersion of this record; grows when its meaning changes
/// @param findings each with its code, its path in the release and a sentence
public record MergeReport(
    int schemaVersion,
    String release,
    List<StageCount> stages,
    List<Violation> findings,
    List<Reconciliation> reconciliations) {

  public static final int SCHEMA_VERSION = 1;

  public MergeReport {
    stages = List.copyOf(stages);
    findings = List.copyOf(findings);
    reconciliations = List.copyOf(reconciliations);
  }

  /// How much a stage made.
  public record StageCount(String name, String type, long results) {}

  public static MergeReport of(Release release) {
    Parts parts = Parts.of(release);
    return new MergeReport(
        SCHEMA_VERSION,
        release.name(),
        release.stages().stream().map(MergeReport::count).toList(),
        findings(parts),
        Reconciler.of(parts.profiles()));
  }

  static List<Violation> findings(Parts parts) {
    return Stream.of(Agreement.check(parts), CrossReferences.check(parts))
        .flatMap(List::stream)
        .toList();
  }

  private static StageCount count(Stage stage) {
    return new StageCount(stage.name(), stage.type().id(), stage.stream().count());
  }
}
