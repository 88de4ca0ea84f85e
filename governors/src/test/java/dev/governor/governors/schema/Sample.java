package dev.governor.governors.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A record with every bound that there is.
record Sample(
    int schemaVersion,
    @Length(min = 3, max = 5) @Matches("^[a-z]+$") @Meaning("What it is called.") String name,
    @Words(min = 2, max = 3) String said,
    @Between(min = 0, max = 0.5) double share,
    Colour colour,
    @Items(min = 1, max = 2) @Length(min = 2, max = 4) @Meaning("Short words.") List<String> tags,
    @Items(min = 0, max = 1) List<Inner> inner) {

  Sample {
    tags = List.copyOf(tags);
    inner = List.copyOf(inner);
  }

  /// One that keeps all of its bounds.
  static final Sample GOOD =
      new Sample(
          1,
          "stone",
          "two words",
          0.5,
          Colour.DARK_RED,
          List.of("ab", "abcd"),
          List.of(new Inner(3)));

  record Inner(@Between(min = 1, max = 3) int count) {}

  enum Colour {
    DARK_RED,
    BLUE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Sample named(String other) {
    return new Sample(schemaVersion, other, said, share, colour, tags, inner);
  }

  Sample saying(String other) {
    return new Sample(schemaVersion, name, other, share, colour, tags, inner);
  }

  Sample sharing(double other) {
    return new Sample(schemaVersion, name, said, other, colour, tags, inner);
  }

  Sample tagged(String... others) {
    return new Sample(schemaVersion, name, said, share, colour, List.of(others), inner);
  }

  Sample counting(int... counts) {
    List<Inner> others = Arrays.stream(counts).mapToObj(Inner::new).toList();
    return new Sample(schemaVersion, name, said, share, colour, tags, others);
  }
}
