package dev.governor.arch;

import dev.governor.arch.ModuleTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Holds the poms against the table of modules.
final class PomRules {

  private static final String TESTKIT = "testkit";
  private static final String ARCH = "arch";

  private PomRules() {}

  /// What is wrong with a module's pom, a sentence each.
  static List<String> violations(String module, Row row, Pom pom) {
    List<String> violations = new ArrayList<>();
    same(violations, module + " uses", row.uses(), pom.inScope("compile"));
    same(violations, module + " joins at run time", row.joins(), pom.inScope("runtime"));
    Set<String> tests = pom.inScope("test");
    tests.remove(TESTKIT);
    // The rules need all modules before them.
    if (!module.equals(ARCH)) {
      same(violations, module + "'s tests use", row.tests(), tests);
    }
    return violations;
  }

  private static void same(
      List<String> violations, String what, Set<String> table, Set<String> pom) {
    if (!table.equals(pom)) {
      violations.add(what + " " + table + " in docs/architecture.md, " + pom + " in its pom");
    }
  }
}
