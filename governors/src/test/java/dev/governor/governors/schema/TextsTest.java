package dev.governor.governors.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static List<String> texts(String document) {
    List<String> visited = new ArrayList<>();
    Texts.forEach(Json.parse(document), (path, text) -> visited.add(path + " " + text));
    return visited;
  }

  @Test
  void everyTextIsVisitedWithWhereItStands() {
    assertThat(texts("{'a':'one','b':['two',{'c':'three'}],'n':4,'t':true}".replace('\'', '"')))
        .containsExactly("/a one", "/b/0 two", "/b/1/c three");
    assertThat(texts("\"alone\"")).containsExactly(" alone");
  }

  @Test
  void whatJsonPointersEscapeIsEscaped() {
    assertThat(texts("{\"a/b~c\":\"here\"}")).containsExactly("/a~1b~0c here");
  }
}
