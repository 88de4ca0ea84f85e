package dev.governor.governors.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The example of `docs/reference/systems.md`, run; and held against that page, line by line.
class SystemsExampleTest {

  @Test
  void theExampleSaysWhatThePageSaysThatItSays() throws Exception {
    String page = Files.readString(Path.of("../docs/reference/systems.md"));
    assertThat(page).contains("```\n" + example() + "```\n");
  }

  @Test
  void thePageShowsThisExample() throws Exception {
    String source =
        Files.readString(
            Path.of("src/test/java/dev/governor/governors/systems/SystemsExampleTest.java"));
    String shown =
        between(source, "    // example begins\n", "\n    // example ends\n").stripIndent() + "\n";
    String page = Files.readString(Path.of("../docs/reference/systems.md"));
    assertThat(between(page, "```java\n", "```")).isEqualTo(shown);
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static String example() {
    // example begins
    List<String> said = new ArrayList<>();
    for (String name : List.of("Occodon", "John Dee")) {
      String rune = Runes.of(name).name();
      said.add(name + ": " + Gematria.of(name) + ", " + Numerology.of(name) + ", " + rune);
    }
    Governor occodon = Canon.get().governor("Occodon").orElseThrow();
    said.add(Geomancy.of(occodon).figure());
    Correspondences all = Correspondences.of(occodon);
    said.add(all.tarotMajor().name() + " in " + all.sephirah().name());
    said.add(all.sign().name() + ", ruled by " + all.planet().name());
    // example ends
    return String.join("\n", said) + "\n";
  }
}
