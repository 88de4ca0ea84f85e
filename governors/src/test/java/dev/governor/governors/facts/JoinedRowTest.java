package dev.governor.governors.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.knowledge.Passage;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class JoinedRowTest {

  private static JoinedRow joined(List<Passage> passages) {
    ObjectNode row = Json.object().put("original_id", "OCCODON");
    row.set("passages", Json.tree(passages));
    return JoinedRow.of(row, Set.of("passages"));
  }

  private static Passage passage(String id) {
    return new Passage(id, "taoism", "Of water", "It takes the low place.", List.of());
  }

  @Test
  void aRowHasThePassagesThatItIsJoinedWith() {
    List<Passage> most = Collections.nCopies(20, passage("p".repeat(291)));
    assertThat(joined(most).passages()).isEqualTo(most);
    assertThat(JoinedRow.of(Json.tree("OCCODON"), Set.of("passages")).passages()).isEmpty();
  }

  @Test
  void morePassagesThanAPromptTakesAreRefused() {
    JoinedRow joined = joined(Collections.nCopies(21, passage("taoism_principle_001")));
    assertThatThrownBy(joined::passages)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("passages of OCCODON are 21; a prompt takes 20 at most: leave the others out");
  }

  @Test
  void anIdThatNoOutputCouldListIsRefused() {
    for (String id : List.of("", " ", "p".repeat(292), "a\n- id: PASCOMB", "a\u2028b")) {
      JoinedRow joined = joined(List.of(passage(id)));
      assertThatThrownBy(joined::passages)
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(
              "passages of OCCODON have one whose id is not 1 to 291 characters on one line;"
                  + " give 'Of water' another");
    }
  }
}
