package dev.governor.api.job;

/// How much of a shared machine a job gets, next to others: its share grows fourfold with each
/// step, and the lowest still moves.
public enum Priority {
  LOW(1),
  NORMAL(4),
  HIGH(16),
  URGENT(64);

  private final int weight;

  Priority(int weight) {
    this.weight = weight;
  }

  public int weight() {
    return weight;
  }
}
