package dev.governor.governors.type;

import dev.governor.api.knowledge.Passage;
import java.util.List;
import java.util.stream.Stream;

/// What an output was made from, as the ids that its `dependsOn` lists. The bounds are wider than
/// any item needs: a model could not mend a fact that breaks them.
public final class DependsOn {

  public static final int MOST = 60;

  /// The longest id, in characters; the Lighthouse names passages by a file and a heading.
  public static final int LONGEST = 300;

  private DependsOn() {}

  /// @param rows of the tables: `tarot/13`
  /// @param made by other jobs: `profiles/OCCODON`
  /// @param passages that the prompt embedded
  public static List<String> of(List<String> rows, Stream<String> made, List<Passage> passages) {
    return Stream.of(
            rows.stream(), made, passages.stream().map(Passage::id).map(DependsOn::passage))
        .flatMap(ids -> ids)
        .toList();
  }

  /// As `dependsOn` names a passage.
  public static String passage(String id) {
    return "passages/" + id;
  }
}
