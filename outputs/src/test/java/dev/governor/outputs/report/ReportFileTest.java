package dev.governor.outputs.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.journal.JournalReader;
import dev.governor.outputs.journal.FakeJournal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReportFileTest {

  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>");
  private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

  @TempDir Path temp;

  @Test
  void thePicturesAddUpToTheJob() throws IOException {
    JsonNode data = data(page("sum", new SyntheticJournal(5_000)));

    assertThat(last(data.at("/progress/succeeded")) + last(data.at("/progress/failed")))
        .isEqualTo(5_000);
    assertThat(last(data.at("/progress/failed"))).isEqualTo(52);
    assertThat(sum(data.at("/attempts/counts"))).isEqualTo(5_000);
    assertThat(sum(data.at("/latency/counts"))).isEqualTo(sum(data.at("/outcomes/counts")));
    assertThat(sum(data.at("/tokens/input"))).isEqualTo(812 * sum(data.at("/outcomes/counts")));
    assertThat(last(data.at("/progress/seconds"))).isLessThan(120);
  }

  @Test
  void aMillionRequestsGiveASmallPageAndLittleGarbageIsKept() throws IOException {
    String page = page("million", new SyntheticJournal(1_000_000));

    assertThat(page.length()).isLessThan(500_000);
    assertThat(last(data(page).at("/progress/succeeded")))
        .isEqualTo(1_000_000 - last(data(page).at("/progress/failed")));
  }

  @Test
  void nothingFromDataCanBreakOut() throws IOException {
    String evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&`";
    FakeJournal journal = new FakeJournal().failure(evil, evil, evil, evil).success(evil, "1");
    String page = page("evil", journal);

    assertThat(page).doesNotContain("<img", "<script>alert").contains("&lt;img");
    assertThat(SCRIPT.matcher(page).results()).hasSize(2);
    assertThat(data(page).at("/outcomes/labels").toString()).contains("</script><script>");
  }

  @Test
  void onlyThePagesOwnScriptsMayRunAndNothingIsLoaded()
      throws IOException, NoSuchAlgorithmException {
    String page = page("policy", new FakeJournal().success("a", "1"));

    assertThat(page).contains("default-src 'none'").doesNotContain("sourceMappingURL", "src=\"");
    for (String script : SCRIPT.matcher(page).results().map(found -> found.group(1)).toList()) {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      assertThat(page).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }
  }

  @Test
  void whereThereIsNothingToDrawItSaysSo() throws IOException {
    assertThat(page("nothing", new FakeJournal()))
        .contains("No attempt was made.", "No answer came.", "No tokens were used.")
        .contains("Nothing was charged.", "No request failed.")
        .doesNotContain("<canvas");
  }

  @Test
  void everyCauseIsShownWithASampleHoweverManyFailuresThereAre() throws IOException {
    FakeJournal journal = new FakeJournal();
    for (int i = 0; i < 300; i++) {
      journal.failure("refused-" + i, "refused", "no", "");
    }
    journal.failure("late", "truncated", "too long", "the end of it");
    String page = page("causes", journal);

    assertThat(page).contains("refused-99", "200 more in failures.jsonl", "late", "the end of it");
    assertThat(page).doesNotContain("refused-100<");
  }

  @Test
  void aCostThatNobodyKnowsIsNotCalledNothing() throws IOException {
    assertThat(page("unknown", new FakeJournal().failure("k", "timed_out", "", "")))
        .contains("<dd>unknown<small>for 1 attempt</small>")
        .doesNotContain("Nothing was charged.", "<dd>$0");
  }

  @Test
  void theSameJournalGivesTheSamePage() throws IOException {
    JournalReader journal = new SyntheticJournal(500);
    assertThat(page("same", journal)).isEqualTo(page("same", journal));
  }

  private String page(String folder, JournalReader journal) throws IOException {
    Path out = temp.resolve(folder);
    new ReportFile().write(FakeJournal.job(out), journal);
    return Files.readString(out.resolve("report.html"));
  }

  private static JsonNode data(String page) {
    Matcher found = DATA.matcher(page);
    assertThat(found.find()).isTrue();
    return Json.parse(found.group(1));
  }

  private static double last(JsonNode numbers) {
    return numbers.get(numbers.size() - 1).asDouble();
  }

  private static double sum(JsonNode numbers) {
    return Stream.of(Json.read(numbers, Double[].class)).mapToDouble(Double::doubleValue).sum();
  }
}
