package dev.governor.engine.run;

/// No more requests could be claimed; the message is a sentence.
final class ClaimFailedException extends RuntimeException {

  ClaimFailedException(String why) {
    super(why);
  }
}
