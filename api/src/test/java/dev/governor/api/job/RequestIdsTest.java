package dev.governor.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestIdsTest {

  private static final JobId JOB = new JobId("job");

  @Test
  void anIdIsTheSameOnEveryRun() {
    // Its digits begin the SHA-256 of the job, a zero byte and the key.
    assertThat(RequestIds.of(JOB, "OCCODON")).isEqualTo("OCCODON-271c8a3faeb38518");
  }

  @Test
  void anIdFitsWhatProvidersTakeWhateverTheKey() {
    for (String key : List.of("", "a b", "../../x", "日本語", "x".repeat(300), "a\u0000b")) {
      assertThat(RequestIds.of(JOB, key)).as(key).matches("[A-Za-z0-9_-]{1,64}");
    }
  }

  @Test
  void keysThatLookAlikeHaveDifferentIds() {
    Set<String> ids = new HashSet<>();
    for (String key : List.of("a/b", "a-b", "a b", "x".repeat(50), "x".repeat(51))) {
      ids.add(RequestIds.of(JOB, key));
    }
    ids.add(RequestIds.of(new JobId("other"), "a-b"));
    assertThat(ids).hasSize(6);
  }
}
