package dev.governor.governors.questline;

import java.util.ArrayList;
import java.util.List;

/// The course of a composed quest: how many encounters it has, where the way divides into two that
/// meet again, and how long each encounter takes.
///
/// @param length how many encounters
/// @param forks positions, from 1, of encounters after which the next two are alternatives
/// @param minutes of each encounter but for the first and last, which share what is over
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

  /// The positions in their order.
  List<Integer> positions() {
    List<Integer> positions = new ArrayList<>();
    for (int position = 1; position <= length; position++) {
      positions.add(position);
    }
    return positions;
  }
}
