package dev.governor.wiring.jobfile;

import java.util.List;

/// The reference of job files, made from the same table as the reader.
final class JobFileReference {

  private JobFileReference() {}

  /// A Markdown table for each block of the file.
  static String tables() {
    return table("job", JobFields.JOB)
        + "\n"
        + table("budget", MoneyFields.BUDGET)
        + "\n"
        + table("one of `fallback`", RescueFields.ONE.fields())
        + "\n"
        + table("prompt", JobFields.PROMPT)
        + "\n"
        + table("Beside them", List.of(JobFields.OUTPUT_SCHEMA));
  }

  private static String table(String title, FieldSpec<Block> block) {
    return block.form() instanceof BlockForm form
        ? block.description() + "\n\n" + table("`" + title + ":`", form.fields())
        : "";
  }

  private static String table(String title, List<FieldSpec<?>> fields) {
    StringBuilder table = new StringBuilder();
    table.append("| ").append(title).append(" | must be | if left out | |\n|---|---|---|---|\n");
    for (FieldSpec<?> field : fields) {
      table.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  field.name(),
                  field.form().words(),
                  field.required() ? "required" : field.standard(),
                  field.description()));
    }
    return table.toString();
  }
}
