package dev.governor.governors.play;

/// Why a choice cannot be taken.
public sealed interface Refusal {

  /// For people.
  String sentence();

  record TooLittleReputation(int needed, int present) implements Refusal {
    @Override
    public String sentence() {
      return "This takes a reputation of %d, and yours is %d.".formatted(needed, present);
    }
  }

  /// @param blocks after how many there is enough
  record TooLittleEnergy(int needed, int present, long blocks) implements Refusal {
    @Override
    public String sentence() {
      return "This takes %d energy, and you have %d; it will do in %d blocks."
          .formatted(needed, present, blocks);
    }
  }

  /// The governor receives nobody for so many blocks.
  record CoolingDown(long blocks) implements Refusal {
    @Override
    public String sentence() {
      return "You are received again in " + blocks + " blocks.";
    }
  }

  /// @param choices how many there are
  record NoSuchChoice(int choice, int choices) implements Refusal {
    @Override
    public String sentence() {
      return "There is no choice %d; take one from 1 to %d.".formatted(choice, choices);
    }
  }

  record StoryIsOver() implements Refusal {
    @Override
    public String sentence() {
      return "The story is over.";
    }
  }
}
