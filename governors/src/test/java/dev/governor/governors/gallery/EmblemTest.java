package dev.governor.governors.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.governors.canon.Canon;
import org.junit.jupiter.api.Test;

class EmblemTest {

  @Test
  void everyGovernorHasItsOwn() {
    assertThat(Canon.get().governors()).extracting(Emblem::of).doesNotHaveDuplicates();
  }

  @Test
  void itIsAlwaysTheSameAndInside() {
    var occodon = Canon.get().governors().getFirst();
    assertThat(Emblem.of(occodon))
        .isEqualTo(Emblem.of(occodon))
        .startsWith("<svg ")
        .endsWith("</svg>")
        .doesNotContain("NaN", "Infinity", ",");
  }
}
