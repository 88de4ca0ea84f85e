package dev.governor.wiring.jobfile;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What the value of a field may be: how it is read and refused, and how it is described to editors
/// and readers. The one place for both.
///
/// @param <T> what it is read as
interface Form<T> {

  /// The value; empty if it is wrong, and then `problems` says why.
  ///
  /// @param path the field's name in sentences: `job.max_tokens`
  Optional<T> read(Element value, String path, Problems problems);

  /// As JSON Schema.
  ObjectNode schema();

  /// For the end of `must be ...`, and for the reference.
  String words();

  /// Whether it is written as one plain value, so that the command line need not be parsed for it.
  default boolean isScalar() {
    return true;
  }

  /// Says that a value is not what it must be.
  default <A> Optional<A> refuse(Element value, String path, Problems problems, String hint) {
    String rule = path + " must be " + words() + ", was " + value.shown() + hint;
    problems.add(value.at(), rule);
    return Optional.empty();
  }
}
