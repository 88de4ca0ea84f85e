package dev.governor.governors.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.profile.GovernorProfiles;
import dev.governor.governors.profile.ProfileItem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class GovernorRowTest {

  private static Governor resolve(String json) {
    return GovernorProfiles.TYPE.split(Json.parse(json)).findFirst().orElseThrow().governor();
  }

  private static void assertRefused(String json, String sentence) {
    assertThatThrownBy(() -> resolve(json))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(sentence);
  }

  @Test
  void everyRowOfTheTableAsACsvReaderGivesItIsItsGovernor() throws IOException {
    List<String> lines;
    try (var in = Canon.class.getResourceAsStream("governors.csv")) {
      assertThat(in).isNotNull();
      lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readAllLines();
    }
    String[] columns = lines.getFirst().split(",", -1);
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      ObjectNode row = Json.object();
      for (int c = 0; c < columns.length; c++) {
        row.put(columns[c], cells[c]);
      }
      assertThat(GovernorProfiles.TYPE.split(row))
          .extracting(ProfileItem::governor)
          .containsExactly(Canon.get().governors().get(i - 1));
    }
  }

  @Test
  void aTypedRowAndASmallOneAndABareNameWorkAsWell() {
    Governor ooanamb = Canon.get().governors().get(41);
    assertThat(resolve(Json.write(ooanamb))).isEqualTo(ooanamb);
    assertThat(resolve("{\"original_id\":\"VOANAMB\"}")).isEqualTo(ooanamb);
    assertThat(resolve("{\"name\":\"ooanamb\",\"region\":\"Chaldei\"}")).isEqualTo(ooanamb);
    assertThat(resolve("{\"number\":42}")).isEqualTo(ooanamb);
    assertThat(resolve("\"Voanamb\"")).isEqualTo(ooanamb);
  }

  @Test
  void anUnknownGovernorIsRefusedWithTheNearestName() {
    assertRefused(
        "{\"name\":\"Ocodon\"}",
        "name 'Ocodon' is none of the 91 governors; the nearest is OCCODON");
    assertRefused("{\"number\":\"92\"}", "number must be from 1 to 91, was '92'");
  }

  @Test
  void anUnknownColumnIsRefusedWithTheNearestName() {
    assertRefused(
        "{\"name\":\"Occodon\",\"regoin\":\"Egyptus\"}",
        "column 'regoin' is unknown; the nearest is region");
  }

  @Test
  void aRowThatContradictsTheTablesIsRefused() {
    assertRefused(
        "{\"name\":\"Occodon\",\"region\":\"Atlantis\"}",
        "region of OCCODON is 'Atlantis' in the row, but 'Egyptus' in the tables, where facts come"
            + " from; correct it or leave it out");
    assertRefused(
        "{\"original_id\":\"OCCODON\",\"name\":\"Pascomb\"}",
        "name of OCCODON is 'Pascomb' in the row, but 'Occodon' in the tables, where facts come"
            + " from; correct it or leave it out");
  }

  @Test
  void aRowThatNamesNobodyIsRefused() {
    assertRefused(
        "{\"region\":\"Egyptus\"}", "the row names no governor: give original_id, name or number");
    assertRefused(
        "[1]", "the row must be an object with the columns of governors.csv, or a governor's name");
  }
}
