package dev.governor.governors.systems;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.HebrewLetter;
import dev.governor.governors.canon.Sephirah;
import dev.governor.governors.canon.TarotCard;

/// The sephirah of a governor: one end of the path of its major on the Tree of Life.
public final class Tree {

  private Tree() {}

  public static Sephirah sephirahOf(Governor governor) {
    TarotCard major = Tarot.majorOf(governor);
    HebrewLetter path = Canon.get().letter(major.hebrewLetter());
    int end = governor.ministers() % 2 == 0 ? path.pathFrom() : path.pathTo();
    return Canon.get().sephiroth().get(end - 1);
  }
}
