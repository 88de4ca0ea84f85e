package dev.governor.arch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.arch.ModuleTable.Row;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PomRulesTest {

  @Test
  void theTableNamesEveryModuleOfTheBuild() throws IOException {
    assertThat(ModuleTable.ofTheProject().rows().keySet())
        .containsExactlyInAnyOrderElementsOf(Pom.ofTheProject().modules());
  }

  @Test
  void everyPomSaysWhatTheTableSays() throws IOException {
    ModuleTable table = ModuleTable.ofTheProject();
    for (String module : table.rows().keySet()) {
      assertThat(PomRules.violations(module, table.rows().get(module), Pom.ofModule(module)))
          .isEmpty();
    }
  }

  @Test
  void theRulesSeeEveryModuleThatHoldsCodeOfTheHouse() throws IOException {
    assertThat(Pom.ofModule("arch").inScope("test"))
        .containsExactlyInAnyOrderElementsOf(
            ModuleTable.ofTheProject().rows().keySet().stream()
                .filter(module -> !Set.of("arch", "bench").contains(module))
                .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "engine; compile; outputs uses [api] in docs/architecture.md, [api, engine] in its pom",
        "engine; runtime; outputs joins at run time [] in docs/architecture.md, [engine] in its pom",
        "engine; test; outputs's tests use [] in docs/architecture.md, [engine] in its pom"
      })
  void anUndrawnDependencyIsFound(String module, String scope, String sentence) {
    Pom pom =
        Pom.read(
            """
            <project><dependencies>
              <dependency>
                <groupId>dev.governor</groupId><artifactId>governor-api</artifactId>
              </dependency>
              <dependency>
                <groupId>dev.governor</groupId><artifactId>governor-%s</artifactId>
                <scope>%s</scope>
              </dependency>
            </dependencies></project>
            """
                .formatted(module, scope));

    assertThat(PomRules.violations("outputs", new Row(Set.of("api"), Set.of(), Set.of()), pom))
        .containsExactly(sentence);
  }

  @Test
  void aTableIsReadWithItsRunTimePart() {
    ModuleTable table =
        ModuleTable.read(
            """
            | Module | What it is | May use |
            |---|---|---|
            | `api` | values, `records` | |
            | `wiring` | joins | `api`; at run time `outputs` |
            | `engine` | runs | `api`; in tests `journal-jdbc` |

            | `other` | no row | `api` |
            """);

    assertThat(table.rows())
        .hasSize(3)
        .containsEntry("api", new Row(Set.of(), Set.of(), Set.of()))
        .containsEntry("wiring", new Row(Set.of("api"), Set.of("outputs"), Set.of()))
        .containsEntry("engine", new Row(Set.of("api"), Set.of(), Set.of("journal-jdbc")));
  }
}
