package dev.governor.wiring.jobfile;

import dev.governor.engine.pipeline.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what a stage needs: for each field of its rows, where that comes from.
final class NeedsForm {

  private static final String STAGE = "stage";
  private static final String BY = "by";
  private static final String ALL = "all";
  private static final String SEARCH = "search";

  private static final String FORMS =
      " must be a stage's name, { stage: NAME, by: COLUMN }, { all: NAME } or { search: NAME }";

  private NeedsForm() {}

  /// @param path of the field in sentences
  static List<Need> read(Element written, String path, Problems problems) {
    List<Need> needs = new ArrayList<>();
    if (written instanceof Element.Table(_, Map<String, Element.Field> fields)) {
      fields.forEach((field, value) ->
          need(field, value.value(), Block.join(path, Shown.text(field)), problems)
              .ifPresent(needs::add));
    } else {
      problems.add(
          written.at(), path + " must be a block of fields and stages, was " + written.shown());
    }
    return needs;
  }

  private static Optional<Need> need(String field, Element value, String path, Problems problems) {
    Optional<Need> need =
        switch (value) {
          case Element.Scalar _ -> TextForm.text(value).map(stage -> new Need.Same(field, stage));
          case Element.Table(_, Map<String, Element.Field> fields) -> block(field, fields);
          case Element.Listing _ -> Optional.empty();
        };
    if (need.isEmpty()) {
      problems.add(value.at(), path + FORMS + ", was " + value.shown());
    }
    return need;
  }

  private static Optional<Need> block(String field, Map<String, Element.Field> fields) {
    Set<String> names = fields.keySet();
    if (names.equals(Set.of(STAGE, BY))) {
      return text(fields, STAGE)
          .flatMap(stage -> text(fields, BY).map(column -> new Need.By(field, stage, column)));
    }
    if (names.equals(Set.of(STAGE))) {
      return text(fields, STAGE).map(stage -> new Need.Same(field, stage));
    }
    if (names.equals(Set.of(ALL))) {
      return text(fields, ALL).map(stage -> new Need.All(field, stage));
    }
    return names.equals(Set.of(SEARCH))
        ? text(fields, SEARCH).map(stage -> new Need.Search(field, stage))
        : Optional.empty();
  }

  private static Optional<String> text(Map<String, Element.Field> fields, String name) {
    return Optional.ofNullable(fields.get(name)).map(Element.Field::value).flatMap(TextForm::text);
  }
}
