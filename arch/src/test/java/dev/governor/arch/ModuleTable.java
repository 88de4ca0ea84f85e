package dev.governor.arch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The table of modules of `docs/architecture.md`: which there are, and what each may use.
///
/// @param rows by the module's name, in the order of the table
record ModuleTable(Map<String, Row> rows) {

  /// The checkout that this build stands in.
  static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

  /// Implement the api's interfaces, and are joined at run time only.
  static final Set<String> PLUGINS =
      Set.of("providers", "journal-jdbc", "outputs", "governors", "embedding", "lighthouse");

  private static final String HEAD = "| Module | What it is | May use |";
  private static final String RUN_TIME = "at run time ";
  private static final String TESTS = "in tests ";
  private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

  /// @param uses the modules that its code may name
  /// @param joins the modules that it has at run time only
  /// @param tests the modules that only its tests may name, besides the testkit
  record Row(Set<String> uses, Set<String> joins, Set<String> tests) {}

  static ModuleTable ofTheProject() throws IOException {
    return read(Files.readString(CHECKOUT.resolve("docs/architecture.md")));
  }

  static ModuleTable read(String page) {
    Map<String, Row> rows = new LinkedHashMap<>();
    List<String> lines = page.lines().toList();
    int head = lines.indexOf(HEAD);
    if (head < 0) {
      throw new AssertionError("there is no table '" + HEAD + "'");
    }
    for (String line : lines.subList(head + 2, lines.size())) {
      if (!line.startsWith("|")) {
        break;
      }
      String[] cells = line.split("\\|", -1);
      rows.put(names(cells[1]).getFirst(), row(cells[3]));
    }
    return new ModuleTable(rows);
  }

  /// The module of a package such as `dev.governor.journal.jdbc`, given `dev.governor`; empty if it
  /// is none's.
  List<String> moduleOf(String root, String packageName) {
    return rows.keySet().stream()
        .filter(
            module -> (packageName + ".").startsWith(root + "." + module.replace('-', '.') + "."))
        .toList();
  }

  private static Row row(String cell) {
    Set<String> uses = Set.of();
    Set<String> joins = Set.of();
    Set<String> tests = Set.of();
    for (String part : cell.strip().split("; ", -1)) {
      Set<String> names = new TreeSet<>(names(part));
      if (part.startsWith(RUN_TIME)) {
        joins = names;
      } else if (part.startsWith(TESTS)) {
        tests = names;
      } else {
        uses = names;
      }
    }
    return new Row(uses, joins, tests);
  }

  private static List<String> names(String cell) {
    List<String> names = new ArrayList<>();
    for (Matcher name = NAME.matcher(cell); name.find(); ) {
      names.add(name.group(1));
    }
    return names;
  }
}
