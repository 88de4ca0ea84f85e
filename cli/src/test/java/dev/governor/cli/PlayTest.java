package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.cli.Rig.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayTest {

  private static final String JOB =
      """
      job:
        id: stories
        type: STORYLINE_GENERATION
        input: governors.csv
        output: out
        provider: { name: offline, seed: 7 }
      """;

  @TempDir Path folder;
  private Rig rig;

  @BeforeEach
  void composeTwoStories() {
    rig =
        new Rig(folder)
            .with("job.yaml", JOB)
            .with("governors.csv", "original_id\nOCCODON\nPASCOMB\n");
    Told told = rig.run("run", "job.yaml");
    assertThat(told.code()).as(told.err()).isZero();
  }

  /// The story of OCCODON in a file.
  private Rig withFile() {
    String line = rig.run("results", "stories", "--key", "OCCODON").out();
    return rig.with("occodon.json", Json.writePretty(Json.parse(line).get("output")));
  }

  @Test
  void aScriptOfChoicesIsPlayedFromAJobAndFromAFile() {
    Told told = rig.runTyping("1\n1\nq\n", "play", "stories", "OCCODON");
    assertThat(told.code()).isZero();
    assertThat(told.err()).isEmpty();
    assertThat(told.out())
        .contains("Occodon: \"", "novice; energy 25 of 25; block 0\n", "\n> 1\n", "\n> q\n")
        .endsWith("You leave the story here.\n");
    assertThat(told.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(withFile().runTyping("1\n1\nq\n", "play", "occodon.json").out())
        .isEqualTo(told.out());
    rig.with("line.jsonl", rig.run("results", "stories", "--key", "OCCODON").out());
    assertThat(rig.runTyping("1\n1\nq\n", "play", "line.jsonl").out()).isEqualTo(told.out());
  }

  @Test
  void theEndOfTheInputEndsTheGame() {
    Told told = rig.runTyping("", "play", "stories", "PASCOMB");
    assertThat(told.code()).isZero();
    assertThat(told.out()).endsWith("> \nYou leave the story here.\n");
  }

  @Test
  void aWrongAnswerIsToldInASentenceAndAskedAgain() {
    Told told = rig.runTyping("9\nnorth\n\nw\nq\n", "play", "stories", "OCCODON");
    assertThat(told.out())
        .contains("There is no choice 9; take one from 1 to ")
        .contains("'north' is no answer: type the number of a choice from 1 to ")
        .contains("'' is no answer: ")
        .contains("No choice here waits for time.");
  }

  @Test
  void chancePlaysAGameToItsEndAndTheSameOneForTheSameSeed() {
    Told told = rig.run("play", "stories", "OCCODON", "--seed", "3");
    assertThat(told.code()).isZero();
    assertThat(told.out()).endsWith("\nThe end.\n").contains("  you have ");
    assertThat(rig.run("play", "stories", "OCCODON", "--seed", "3").out()).isEqualTo(told.out());
  }

  @Test
  void aPictureIsDrawnIntoANewFile() throws Exception {
    Told told = rig.run("play", "stories", "OCCODON", "--svg", "occodon.svg");
    assertThat(told.code()).as(told.err()).isZero();
    assertThat(told.err()).isEqualTo("Drawn into occodon.svg\n");
    assertThat(Files.readString(folder.resolve("occodon.svg")))
        .startsWith("<svg ")
        .endsWith("</svg>\n");
    assertThat(rig.run("play", "stories", "OCCODON", "--svg", "occodon.svg").err())
        .contains("occodon.svg' is there already: remove it, or name another with --svg");
  }

  @Test
  void whatCannotBePlayedIsToldInASentence() {
    assertThat(rig.run("play", "stories").err())
        .isEqualTo(
            "governor: The job stories has 2 results: name one of them, such as OCCODON, PASCOMB\n");
    assertThat(rig.run("play", "stories", "OCODON").err())
        .isEqualTo(
            "governor: The job stories has no result for the key 'OCODON'; did you mean 'OCCODON'?\n");
    assertThat(rig.run("play", "storys", "OCCODON").err()).contains("There is no job 'storys'");
    assertThat(rig.run("play", "none.json").err())
        .isEqualTo("governor: There is no file 'none.json'\n");
    rig.with("bad.json", "{").with("other.json", "{\"title\":\"x\"}");
    assertThat(rig.run("play", "bad.json").err()).contains("is not one JSON document: ");
    assertThat(rig.run("play", "other.json").err())
        .startsWith("governor: This is no storyline as its job writes it: ");
    assertThat(withFile().run("play", "occodon.json", "OCCODON").err())
        .contains("is a file with one result: leave 'OCCODON' out");
  }

  @Test
  void aJobOfAnotherTypeIsNotPlayed() {
    rig.with("words.yaml", Rig.job("{ name: moody }")).with("items.jsonl", Rig.items(1));
    rig.run("run", "words.yaml");
    assertThat(rig.run("play", "words", "w1").err())
        .isEqualTo(
            "governor: Results of custom, such as those of words, cannot be played; those of STORYLINE_GENERATION can\n");
  }
}
