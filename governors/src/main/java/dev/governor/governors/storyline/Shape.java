package dev.governor.governors.storyline;

/// How the episodes of a tier hang together, and what each step gains: so much that the best way
/// through gains a tier's 26 at least.
enum Shape {
  /// One after the other; the first can be left out.
  CHAIN(2, 3, 3, 9),

  /// One or the other.
  FORK(2, 4, 8, 14),

  /// One, or the other, or both.
  WEB(2, 4, 6, 12),

  /// One of three.
  FAN(3, 4, 8, 14);

  private final int episodes;
  private final int arrival;
  private final int scene;
  private final int trial;

  Shape(int episodes, int arrival, int scene, int trial) {
    this.episodes = episodes;
    this.arrival = arrival;
    this.scene = scene;
    this.trial = trial;
  }

  int episodes() {
    return episodes;
  }

  /// What coming to the tier gains.
  int arrival() {
    return arrival;
  }

  /// What an episode's scene gains.
  int scene() {
    return scene;
  }

  /// What an episode's challenge gains.
  int trial() {
    return trial;
  }
}
