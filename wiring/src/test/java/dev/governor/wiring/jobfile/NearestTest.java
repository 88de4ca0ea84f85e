package dev.governor.wiring.jobfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> NAMES = List.of("id", "input", "output", "max_tokens");

  @Test
  void aNameThatIsNearIsFoundWhateverItsCase() {
    assertThat(Nearest.to("MaxTokens", NAMES)).contains("max_tokens");
    assertThat(Nearest.to("inptu", NAMES)).contains("input");
    assertThat(Nearest.to("ids", NAMES)).contains("id");
  }

  @Test
  void theNearestOfTwoIsTaken() {
    assertThat(Nearest.to("outputt", NAMES)).contains("output");
  }

  @Test
  void aNameThatIsFarIsNot() {
    assertThat(Nearest.to("colour", NAMES)).isEmpty();
    assertThat(Nearest.to("abc", NAMES)).isEmpty();
    assertThat(Nearest.to("x".repeat(100_000), NAMES)).isEmpty();
  }
}
