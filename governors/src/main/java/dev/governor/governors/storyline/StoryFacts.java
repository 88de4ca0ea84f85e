package dev.governor.governors.storyline;

import dev.governor.governors.canon.Governor;
import java.util.Optional;

/// What a story is composed from.
record StoryFacts(Governor governor, Optional<Manner> manner) {

  static StoryFacts of(StorylineItem item) {
    return new StoryFacts(item.governor(), item.profile().map(Manner::of));
  }
}
