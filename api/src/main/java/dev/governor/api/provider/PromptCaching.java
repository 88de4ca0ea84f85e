package dev.governor.api.provider;

import java.time.Duration;

/// How a provider keeps the beginnings of prompts, so that the next one that begins alike is read
/// for less.
public sealed interface PromptCaching {

  PromptCaching NONE = new None();

  /// It keeps none, or nobody knows of it.
  record None() implements PromptCaching {}

  /// It keeps them.
  ///
  /// @param lifetime since the last use
  /// @param minTokens a shorter beginning is not kept
  record Kept(Marking marking, Duration lifetime, int minTokens) implements PromptCaching {}

  /// How it comes to keep one.
  enum Marking {
    /// The request marks where the beginning ends; [Usage#cacheWrite] tells that it is kept.
    EXPLICIT,
    /// By itself, and without a word before it is read.
    AUTOMATIC
  }
}
