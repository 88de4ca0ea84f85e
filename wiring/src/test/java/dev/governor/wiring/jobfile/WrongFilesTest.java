package dev.governor.wiring.jobfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class WrongFilesTest {

  @TempDir Path folder;

  static Stream<WrongFiles.Case> wrongYaml() {
    return WrongFiles.in("wrong-yaml.txt").stream();
  }

  static Stream<WrongFiles.Case> wrongFields() {
    return WrongFiles.in("wrong-fields.txt").stream();
  }

  @ParameterizedTest
  @MethodSource({"wrongYaml", "wrongFields"})
  void isRefusedWithItsSentences(WrongFiles.Case wrong) {
    assertThat(new JobFiles(folder).refusal(wrong.yaml())).isEqualTo(wrong.sentences());
  }

  @ParameterizedTest
  @MethodSource("wrongFields")
  void isRefusedByTheSchemaTooWhereASchemaCanSeeIt(WrongFiles.Case wrong) {
    JsonNode json =
        YamlTree.parse(wrong.yaml(), line -> new Origin.InFile("x", line), new Problems())
            .orElseThrow()
            .toJson();
    List<?> errors = SchemaCheck.errors(json);
    if (wrong.onlyReader()) {
      assertThat(errors).isEmpty();
    } else {
      assertThat(errors).isNotEmpty();
    }
  }

  @Test
  void theTablesAreNotEmpty() {
    assertThat(wrongYaml()).hasSizeGreaterThan(20);
    assertThat(wrongFields()).hasSizeGreaterThan(60);
  }
}
