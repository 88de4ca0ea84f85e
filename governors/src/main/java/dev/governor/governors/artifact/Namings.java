package dev.governor.governors.artifact;

import dev.governor.governors.canon.Governor;
import dev.governor.governors.phrase.Phrases;
import dev.governor.governors.phrase.Voice;

/// Names that no two governors share: each has two images of its land, one a slot, and whatever
/// noun they complete, what comes out is unlike any other's.
public final class Namings {

  private static final Phrases NAMES = Phrases.load(Namings.class, "names.words");

  private Namings() {}

  /// `noun` as the governor's: `Lamp of the Patient Silt`.
  public static String of(Governor governor, int slot, String noun) {
    return NAMES
        .list("name." + governor.originalId())
        .get(slot - 1)
        .replace("{^noun}", Voice.capitalised(noun));
  }
}
