package dev.governor.simulator.bill;

/// How often a question was heard, and how often it was answered and charged.
public record Calls(long received, long answered) {

  static final Calls NONE = new Calls(0, 0);
}
