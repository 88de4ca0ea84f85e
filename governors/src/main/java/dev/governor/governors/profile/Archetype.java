package dev.governor.governors.profile;

import dev.governor.governors.canon.Hexagram;
import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.systems.Correspondences;
import java.util.List;

/// A governor's place in the other systems, from the tables.
///
/// @param tarotMajor the card's name
/// @param hexagrams their numbers, 1 to 64
public record Archetype(
    @Length(min = 3, max = 30) String tarotMajor,
    @Length(min = 3, max = 20) String sephirah,
    @Length(min = 3, max = 20) String sign,
    @Items(min = 2, max = 3) List<Integer> hexagrams) {

  public Archetype {
    hexagrams = List.copyOf(hexagrams);
  }

  static Archetype of(Correspondences correspondences) {
    return new Archetype(
        correspondences.tarotMajor().name(),
        correspondences.sephirah().name(),
        correspondences.sign().name(),
        correspondences.hexagrams().stream().map(Hexagram::number).toList());
  }
}
