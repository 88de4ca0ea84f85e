package dev.governor.outputs.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JsonReaderTest extends InputFiles {

  @Test
  void theElementsOfAnArrayComeWithTheLineWhereEachStarts() throws IOException {
    assertThat(read(file("a.json", "[\n {\"a\":\n1},\n\n 2, [3,\n4]\r\n,null]\n")))
        .containsExactly("2 {\"a\":1}", "5 2", "5 [3,4]", "7 null");
  }

  @Test
  void anObjectIsOneItem() throws IOException {
    assertThat(read(file("a.json", "\n{\"a\":[1]}\n"))).containsExactly("2 {\"a\":[1]}");
  }

  @Test
  void anythingElseIsRefused() throws IOException {
    Path file = file("a.json", "\"x\"");
    assertRefused(file, file + ", line 1: the file must be an array of items, or one object");
  }

  @Test
  void whatIsMalformedIsRefusedWithLineAndColumn() throws IOException {
    Path file = file("a.json", "[\n1,\n{\"a\": tru}\n]");
    assertRefused(file, file + ", line 3: not well-formed JSON at column ");
    Path open = file("b.json", "[\n{\"a\": 1}");
    assertRefused(open, open + ", line 2: not well-formed JSON at column ");
    Path more = file("c.json", "[1]\n[2]");
    assertRefused(more, more + ", line 2: something follows the end of the JSON document");
  }

  @Test
  void aRepeatedPropertyIsRefused() throws IOException {
    Path json = file("a.json", "[{\"a\":1,\n\"a\":2}]");
    assertRefused(
        json, json + ", line 2: not well-formed JSON at column 4: Duplicate Object property \"a\"");
    Path jsonl = file("a.jsonl", "{}\n{\"a\":1,\"a\":2}\n");
    assertRefused(jsonl, jsonl + ", line 2: not well-formed JSON at column ");
  }

  @Test
  void everyLineIsAnItemAndBlankOnesAreSkipped() throws IOException {
    assertThat(read(file("a.jsonl", "{\"a\":1}\r\n\n  \n[2]\n\"ü\"")))
        .containsExactly("1 {\"a\":1}", "4 [2]", "5 \"ü\"");
  }

  @Test
  void aLineThatIsMalformedIsRefusedWithItsNumber() throws IOException {
    Path file = file("a.jsonl", "1\n\n{\"a\":\n}\n");
    assertRefused(file, file + ", line 3: not well-formed JSON at column ");
    Path two = file("b.jsonl", "1 2\n");
    assertRefused(two, two + ", line 1: not well-formed JSON at column ");
  }

  @Test
  void manyLinesAreAllReadInOrder() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 20_000; i++) {
      text.append("{\"n\":").append(i).append("}\n");
    }
    assertThat(read(file("a.jsonl", text.toString())))
        .hasSize(20_000)
        .startsWith("1 {\"n\":1}")
        .endsWith("20000 {\"n\":20000}");
  }
}
