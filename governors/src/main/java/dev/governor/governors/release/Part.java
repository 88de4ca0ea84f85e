package dev.governor.governors.release;

import dev.governor.api.release.Released;
import java.util.List;

/// One output of a release, with where it stands and came from.
///
/// @param stage the name of the stage that made it
/// @param output as its job type reads it
public record Part<T>(String stage, Released released, T output) {

  private static final String PASSAGES = "passages/";

  /// Where it stands in the release: `/profiles/OCCODON`.
  public String path() {
    return "/" + stage + "/" + released.key();
  }

  /// What its item is about: the key before the slash.
  public String subject() {
    return released.key().replaceFirst("/.*", "");
  }

  /// The ids of what went into it.
  public List<String> dependsOn() {
    return released.output().path("dependsOn").valueStream().map(id -> id.asString()).toList();
  }

  /// The ids of the passages that its prompt embedded.
  public List<String> passages() {
    return dependsOn().stream()
        .filter(id -> id.startsWith(PASSAGES))
        .map(id -> id.substring(PASSAGES.length()))
        .toList();
  }
}
