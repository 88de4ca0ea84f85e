package dev.governor.cli.show;

import java.util.ArrayList;
import java.util.List;

/// Columns of text; those of figures stand to the right.
public final class Table {

  private static final String GAP = "  ";

  private final List<String> heads;
  private final List<List<String>> rows = new ArrayList<>();

  /// @param heads a head that ends in `#` is one of figures
  public Table(String... heads) {
    this.heads = List.of(heads);
  }

  /// Adds a row, a cell for each head.
  public void row(String... cells) {
    rows.add(List.of(cells));
  }

  /// The lines, the heads first.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line(heads.stream().map(Table::name).toList()));
    rows.forEach(row -> lines.add(line(row)));
    return lines;
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < heads.size(); i++) {
      String cell = cells.get(i);
      String fill = " ".repeat(width(i) - cell.length());
      line.append(i == 0 ? "" : GAP);
      line.append(heads.get(i).endsWith("#") ? fill + cell : cell + fill);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream()
        .mapToInt(row -> row.get(column).length())
        .reduce(name(heads.get(column)).length(), Math::max);
  }

  private static String name(String head) {
    return head.endsWith("#") ? head.substring(0, head.length() - 1) : head;
  }
}
