package dev.governor.bench.schedule;

/// Who goes first.
enum Order {
  WEIGHTED("by priority"),
  ALIKE("all alike"),
  IN_TURN("one after another");

  private final String words;

  Order(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
