package dev.governor.governors.mechanics;

import java.util.List;

/// Something that goes on between governors, and so through several of their stories.
///
/// @param governors their ids; where one leads to the others, that one first
/// @param mutual whether each side that has a say says it
public record Arc(ArcKind kind, List<String> governors, boolean mutual) {

  public Arc {
    governors = List.copyOf(governors);
  }
}
