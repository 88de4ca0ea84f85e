package dev.governor.governors.questline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The course of a composed quest: how many encounters it has, where the way divides into two that
/// meet again, and how long each encounter takes.
///
/// @param length how many encounters
/// @param forks positions, from 1, of encounters after which the next two are alternatives
/// @param minutes of each encounter, before what is over is shared out
record Course(int length, List<Integer> forks, int minutes) {

  static Course of(Difficulty difficulty) {
    return switch (difficulty) {
      case NOVICE -> new Course(4, List.of(), 4);
      case APPRENTICE -> new Course(5, List.of(1), 7);
      case ADEPT -> new Course(6, List.of(2), 8);
      case MASTER -> new Course(7, List.of(3), 9);
      case GRANDMASTER -> new Course(9, List.of(2, 6), 11);
    };
  }

  /// Where the ways on from the encounter at `position` lead; nowhere from the last.
  List<Integer> next(int position) {
    if (position == length) {
      return List.of();
    }
    if (forks.contains(position)) {
      return List.of(position + 1, position + 2);
    }
    return List.of(forks.contains(position - 1) ? position + 2 : position + 1);
  }

  /// The minutes of the encounters, in their order: some more than the least by chance, where every
  /// way comes by, so that ways stay equally long.
  List<Integer> minutes(int most, RandomGenerator random) {
    List<Integer> all = new ArrayList<>(Collections.nCopies(length, minutes));
    List<Integer> shared =
        IntStream.rangeClosed(1, length)
            .filter(position -> !alternative(position))
            .boxed()
            .toList();
    int over = random.nextInt(most - length * minutes + 1);
    for (int i = 0; i < over; i++) {
      int position = shared.get(random.nextInt(shared.size()));
      all.set(position - 1, all.get(position - 1) + 1);
    }
    return List.copyOf(all);
  }

  private boolean alternative(int position) {
    return forks.contains(position - 1) || forks.contains(position - 2);
  }
}
