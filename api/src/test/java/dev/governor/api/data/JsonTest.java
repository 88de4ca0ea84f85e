package dev.governor.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JsonTest {

  record Point(int y, int x) {}

  @Test
  void recordsAreWrittenInTheOrderOfTheirComponents() {
    assertThat(Json.write(new Point(2, 1))).isEqualTo("{\"y\":2,\"x\":1}");
    assertThat(Json.read(Json.parse("{\"x\":1,\"y\":2}"), Point.class)).isEqualTo(new Point(2, 1));
  }

  @Test
  void whatIsNotExactlyOneFittingDocumentIsRefused() {
    for (String text : List.of("{\"x\":1,\"x\":2}", "{} {}", "{\"x\":", "nope", "")) {
      assertThatThrownBy(() -> parsed(text)).as(text).isInstanceOf(JacksonException.class);
    }
    for (String text : List.of("{\"x\":1}", "{\"x\":1,\"y\":2,\"z\":3}", "{\"x\":null,\"y\":2}")) {
      assertThatThrownBy(() -> Json.read(Json.parse(text), Point.class))
          .as(text)
          .isInstanceOf(JacksonException.class);
    }
  }

  private static void parsed(String text) {
    assertThat(Json.parse(text).isMissingNode()).isFalse();
  }
}
