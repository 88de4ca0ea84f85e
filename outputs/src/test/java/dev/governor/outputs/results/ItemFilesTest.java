package dev.governor.outputs.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.JobRecord;
import dev.governor.outputs.journal.FakeJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ItemFilesTest {

  private static final List<String> UGLY =
      List.of(
          "../../x",
          "/etc/passwd",
          "..",
          ".",
          "",
          " ",
          "CON",
          "nul.txt",
          "com1",
          "a/b",
          "a\\b",
          "x".repeat(300),
          "dots...",
          ".hidden",
          "index",
          "INDEX",
          "é",
          "e\u0301",
          "a:b",
          "a\0b",
          "Case",
          "case",
          "CASE",
          "line\nbreak",
          "😀",
          "😁",
          "-rf",
          "_",
          "a_b",
          "_Case-" + "0123456789abcdef0123");

  @TempDir Path temp;

  @Test
  void aPlainKeyIsItsOwnFileName() throws IOException {
    write(new FakeJournal().success("Occodon", "{\"a\":[1]}").success("v1.2-b_c", "2"));

    assertThat(Files.readString(temp.resolve("out/items/Occodon.json")))
        .isEqualTo("{\n  \"a\" : [ 1 ]\n}\n");
    assertThat(files()).containsExactly("Occodon.json", "index.json", "v1.2-b_c.json");
    assertThat(index().get("v1.2-b_c").asString()).isEqualTo("v1.2-b_c.json");
  }

  @Test
  void noKeyLeadsOutOfTheFolderAndNoTwoShareAFile() throws IOException {
    FakeJournal journal = new FakeJournal();
    UGLY.forEach(key -> journal.success(key, Json.write(key)));
    write(journal);

    JsonNode index = index();
    assertThat(index.size()).isEqualTo(UGLY.size());
    for (String key : UGLY) {
      String name = index.get(key).asString();
      assertThat(name).matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,90}\\.json");
      assertThat(Json.parse(Files.readString(temp.resolve("out/items").resolve(name))).asString())
          .as(name)
          .isEqualTo(key);
    }
    Set<String> folded =
        files().stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    assertThat(folded).hasSize(UGLY.size() + 1);
    assertThat(temp.toFile().list()).containsExactly("out");
    assertThat(temp.resolve("out").toFile().list()).containsExactly("items");
  }

  @Test
  void filesOfKeysThatAreGoneAreRemovedAndThoseOfOthersStay() throws IOException {
    write(new FakeJournal().success("old", "1").success("../kept", "2").success("both", "3"));
    Path mine = Files.writeString(temp.resolve("out/items/mine.json"), "mine");
    write(new FakeJournal().success("both", "4").success("new", "5"));

    assertThat(files()).containsExactly("both.json", "index.json", "mine.json", "new.json");
    assertThat(mine).hasContent("mine");
  }

  @Test
  void anIndexThatWasTamperedWithRemovesNothingElsewhere() throws IOException {
    Path outside = Files.writeString(temp.resolve("outside.json"), "precious");
    Files.createDirectories(temp.resolve("out/items"));
    Files.writeString(
        temp.resolve("out/items/index.json"),
        "{\"a\":\"../../outside.json\",\"b\":\"" + outside + "\",\"c\":\"..\",\"d\":");
    write(new FakeJournal().success("a", "1"));

    assertThat(outside).hasContent("precious");
    assertThat(files()).containsExactly("a.json", "index.json");
  }

  @Test
  void aJobThatNoLongerWantsThemHasNone() throws IOException {
    write(new FakeJournal().success("a", "1"));
    Files.writeString(temp.resolve("out/items/mine.json"), "mine");
    JobRecord without =
        FakeJournal.job(
            Json.object().put("output", temp.resolve("out").toString()), new JobState.Completed());
    new ItemFiles().write(without, new FakeJournal().success("a", "1"));

    assertThat(files()).containsExactly("mine.json");
  }

  @Test
  void itemsThatAreALinkAreRefused() throws IOException {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Files.createDirectory(temp.resolve("out"));
    Files.createSymbolicLink(temp.resolve("out/items"), elsewhere);

    assertThatThrownBy(() -> write(new FakeJournal().success("a", "1")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("is a link to another place");
    assertThat(elsewhere).isEmptyDirectory();
  }

  private void write(FakeJournal journal) {
    new ItemFiles().write(FakeJournal.job(temp.resolve("out")), journal);
  }

  private JsonNode index() throws IOException {
    return Json.parse(Files.readString(temp.resolve("out/items/index.json")));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("out/items"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
