package dev.governor.outputs.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class SeparatedReaderTest extends InputFiles {

  private static final String[] PIECES = {
    "a", "Ω", "😀", " ", ",", "\t", "\"", "\n", "\r\n", "\r", "'", "\\", "1", "é", ""
  };

  @Test
  void cellsAreStringsUnderTheirHeader() throws IOException {
    assertThat(read(file("a.csv", "number,name\n1,Occodon \n 2,\n")))
        .containsExactly(
            "2 {\"number\":\"1\",\"name\":\"Occodon \"}", "3 {\"number\":\"2\",\"name\":\"\"}");
    assertThat(read(file("a.tsv", "number\tname\n1\ta, b\n")))
        .containsExactly("2 {\"number\":\"1\",\"name\":\"a, b\"}");
  }

  @Test
  void aRowIsKnownByTheLineWhereItStarts() throws IOException {
    assertThat(read(file("a.csv", "a,b\r\n\"x\r\ny\",1\r\n\r\n2,3\r\n")))
        .containsExactly("2 {\"a\":\"x\\r\\ny\",\"b\":\"1\"}", "5 {\"a\":\"2\",\"b\":\"3\"}");
  }

  @Test
  void aHeaderWithoutRowsIsAnEmptySource() throws IOException {
    assertThat(read(file("a.csv", "a,b\n"))).isEmpty();
  }

  @Test
  void aHeaderThatNamesTwoColumnsAlikeIsRefused() throws IOException {
    Path file = file("a.csv", "a,b, a \n1,2,3\n");
    assertRefused(file, file + ", line 1: the columns 1 and 3 are both called 'a'; rename one");
  }

  @Test
  void aColumnWithoutANameIsRefused() throws IOException {
    Path file = file("a.csv", "\na,,c\n1,2,3\n");
    assertRefused(file, file + ", line 2: column 2 has no name; give it one");
  }

  @Test
  void aRowOfAnotherWidthIsRefusedWithItsLine() throws IOException {
    Path few = file("a.csv", "a,b\n\"1\n\",2\n3\n");
    assertRefused(few, few + ", line 4: the row has 1 cells, the header has 2;");
    Path many = file("b.csv", "a,b\n1,2,3\n");
    assertRefused(many, many + ", line 2: the row has 3 cells, the header has 2;");
  }

  @Test
  void aQuoteThatIsNeverClosedIsRefusedWhereItOpens() throws IOException {
    Path file = file("a.csv", "a,b\n1,2\n3,\"4\n5,6\n7,8\n");
    assertRefused(
        file, file + ", line 3: the row cannot be told into cells: Missing closing quote");
    Path single = file("b.csv", "a\n\"");
    assertRefused(
        single, single + ", line 2: the row cannot be told into cells: Missing closing quote");
  }

  @Test
  void textAfterAClosedQuoteIsRefused() throws IOException {
    Path file = file("a.csv", "a,b\n1,2\n\"x\"y,3\n");
    assertRefused(
        file, file + ", line 3: the row cannot be told into cells: Unexpected character ('y'");
  }

  @Test
  void aReturnByItselfEndsNoRow() throws IOException {
    assertThat(read(file("a.csv", "a\n\"x\r\"\n\"y\rz\"\n")))
        .containsExactly("2 {\"a\":\"x\\r\"}", "4 {\"a\":\"y\\rz\"}");
  }

  @Test
  void whateverIsWrittenComesBack() throws IOException {
    for (long seed = 1; seed <= 300; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      char separator = random.nextBoolean() ? ',' : '\t';
      String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
      int columns = random.nextInt(1, 5);
      StringBuilder text = new StringBuilder();
      List<String> expected = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        text.append(column == 0 ? "" : separator).append("c").append(column);
      }
      for (int rows = random.nextInt(20); rows > 0; rows--) {
        text.append(lineEnd);
        ObjectNode row = Json.object();
        long line = lineOf(text);
        for (int column = 0; column < columns; column++) {
          String cell = cell(random);
          row.put("c" + column, cell);
          text.append(column == 0 ? "" : separator).append(quoted(cell, columns, random));
        }
        expected.add(line + " " + row);
      }
      Path file = file(separator == ',' ? "p.csv" : "p.tsv", text.toString());
      assertThat(read(file)).as("seed %d: %s", seed, Json.write(text)).isEqualTo(expected);
    }
  }

  /// The number of the line that begins at the end of `text`, counted the slow way.
  private static long lineOf(StringBuilder text) {
    return (text + "x").split("\r\n|\r|\n", -1).length;
  }

  private static String cell(RandomGenerator random) {
    StringBuilder cell = new StringBuilder();
    for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
      cell.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return cell.toString();
  }

  private static String quoted(String cell, int columns, RandomGenerator random) {
    boolean must = cell.chars().anyMatch(c -> ",\t\"\r\n".indexOf(c) >= 0);
    boolean wouldLoseSpace = !cell.isEmpty() && cell.charAt(0) <= ' ';
    boolean wouldVanish = columns == 1 && cell.isBlank();
    return must || wouldLoseSpace || wouldVanish || random.nextInt(4) == 0
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }
}
