package dev.governor.cli.failures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/virtues/1: must be at least 5 characters long; /name: is missing|/virtues/N: must be at least N characters long",
        "the word must be 'amber'|the word must be '...'",
        "400 no such thing (req_011CQ9abc)|N no such thing (ID)",
        "it took 12.5 s|it took N s",
        "the answer is empty|the answer is empty"
      })
  void messagesThatDifferInNamesAndNumbersAreOfOneKind(String message, String kind) {
    assertThat(Kind.of(message)).isEqualTo(kind);
  }
}
