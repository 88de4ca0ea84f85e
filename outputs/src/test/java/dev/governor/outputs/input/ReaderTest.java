package dev.governor.outputs.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.ItemReader;
import dev.governor.api.data.ItemSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/// What all readers share.
class ReaderTest extends InputFiles {

  @Test
  void everyReaderIsFoundAndOneAcceptsEachName() throws IOException {
    for (String name : List.of("a.json", "a.jsonl", "A.NDJSON", "a.csv", "a.tsv")) {
      Path file = file(name, "");
      assertThat(ServiceLoader.load(ItemReader.class).stream().filter(r -> r.get().accepts(file)))
          .as(name)
          .hasSize(1);
    }
    assertThat(ServiceLoader.load(ItemReader.class).stream().filter(r -> r.get().accepts(temp)))
        .hasSize(1);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    assertThat(read(file("a.csv", "\uFEFFname\nx\n"))).containsExactly("2 {\"name\":\"x\"}");
    assertThat(read(file("a.jsonl", "\uFEFF1\n"))).containsExactly("1 1");
    assertThat(read(file("a.json", "\uFEFF[1]"))).containsExactly("1 1");
    assertThat(read(file("b.json", "\uFEFF"))).isEmpty();
  }

  @Test
  void anEmptyFileIsAnEmptySource() throws IOException {
    for (String name : List.of("a.json", "a.jsonl", "a.csv", "a.tsv")) {
      assertThat(read(file(name, ""))).as(name).isEmpty();
      assertThat(read(file(name, " \n".stripLeading()))).as(name).isEmpty();
    }
  }

  @Test
  void aByteThatIsNoUtf8IsNamedWithItsLine() throws IOException {
    for (String name : List.of("a.jsonl", "a.csv", "a.tsv")) {
      Path file = bytes(name, "1\n2\n\"é\"\r\n", new byte[] {(byte) 0xE9, 'x'});
      assertRefused(file, file + ", line 4: byte 11 of the file (0xE9) is not UTF-8;");
    }
    Path cut = bytes("cut.jsonl", "1\n", new byte[] {(byte) 0xE2, (byte) 0x82});
    assertRefused(cut, cut + ", line 2: byte 3 of the file (0xE2 and what follows) is not UTF-8;");
  }

  @Test
  void aByteThatIsNoUtf8IsFoundBeyondTheFirstBuffer() throws IOException {
    String many = "\"é\"\n".repeat(50_000);
    Path file = bytes("a.jsonl", many, new byte[] {(byte) 0xFF});
    assertRefused(file, file + ", line 50001: byte 250001 of the file (0xFF) is not UTF-8;");
  }

  @Test
  void utf16IsCalledByItsName() throws IOException {
    Path file = temp.resolve("a.csv");
    Files.write(file, "\uFEFFname\nx".getBytes(StandardCharsets.UTF_16LE));
    assertRefused(file, file + " is UTF-16; save it as UTF-8");
  }

  @Test
  void aBinaryFileIsCalledOne() throws IOException {
    Path file = bytes("a.csv", "PK\n", new byte[] {0, 1, 2});
    assertRefused(file, file + " is a binary file, not text (line 2 has a zero byte);");
  }

  @Test
  void aRowThatIsTooLongToHoldIsRefusedWithTheLineWhereItStarts() throws IOException {
    String cell = "x".repeat(Utf8Text.LONGEST_ROW + 200_000);
    Path jsonl = file("a.jsonl", "1\n\"" + cell + "\"\n");
    assertRefused(jsonl, jsonl + ", line 2: the row is longer than 16 million characters");
    Path json = file("a.json", "[1,\n\n\"" + cell + "\"]");
    assertRefused(json, json + ", line 3: the row is longer than 16 million characters");
    Path csv = file("a.csv", "a\n1\n\"" + cell.replace("xxxxxxxx", "xxxxxxx\n") + "\"\n");
    assertRefused(csv, csv + ", line 3: the row is longer than 16 million characters");
  }

  @Test
  void aFileThatIsGoneIsSaidToBe() {
    Path gone = temp.resolve("gone.jsonl");
    assertRefused(gone, gone + " cannot be read: it does not exist");
  }

  @Test
  void theDigestFollowsTheContent() throws IOException {
    ItemSource before = open(file("a.jsonl", "1\n"));
    String digest = before.digest();
    assertThat(open(file("b.jsonl", "1\n")).digest()).isEqualTo(digest).matches("[0-9a-f]{64}");
    assertThat(open(file("a.jsonl", "2\n")).digest()).isNotEqualTo(digest);
  }

  @Test
  void whatTheTakerOfRowsThrowsIsItsOwn() throws IOException {
    for (Path file :
        List.of(file("a.jsonl", "1\n2\n"), file("a.json", "[1, 2]"), file("a.csv", "n\n1\n"))) {
      IllegalStateException mine = new IllegalStateException("mine");
      assertThatThrownBy(() ->
              open(file)
                  .forEach(_ -> {
                    throw mine;
                  }))
          .isSameAs(mine);
    }
  }
}
