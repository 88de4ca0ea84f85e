package dev.governor.governors.schema;

import dev.governor.api.job.Violation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks a record against the bounds that it states, all the way down, and its texts for what a
/// template or a placeholder left behind. Providers' schema modes ignore bounds; this does not.
///
/// Codes: `text_too_short`, `text_too_long`, `text_blank`, `text_malformed`, `too_few_words`,
/// `too_many_words`, `number_out_of_bounds`, `list_too_short`, `list_too_long`, `placeholder_left`.
public final class RecordCheck {

  private static final Pattern RESIDUE =
      Pattern.compile(
          "[{}]|\\bTODO\\b|\\bTBD\\b|\\[mock|\\[insert|lorem ipsum", Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD_GAP = Pattern.compile("\\s+");

  /// The JDK reads the annotations anew for every component that it hands out, which is slow.
  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return List.of(type.getRecordComponents());
        }
      };

  private final Violations found = new Violations();

  private RecordCheck() {}

  /// What is wrong, in the order of the components; empty if nothing.
  public static List<Violation> of(Record value) {
    RecordCheck check = new RecordCheck();
    check.record(value, "");
    return check.found.all();
  }

  private void record(Record value, String path) {
    for (RecordComponent component : COMPONENTS.get(value.getClass())) {
      value(component, read(component, value), path + "/" + component.getName());
    }
  }

  private void value(AnnotatedElement bounds, Object value, String path) {
    switch (value) {
      case String text -> text(bounds, text, path);
      case List<?> list -> list(bounds, list, path);
      case Record record -> record(record, path);
      case Number number -> number(bounds, number, path);
      default -> {
        // Enums have no bounds but their types.
      }
    }
  }

  private void text(AnnotatedElement bounds, String text, String path) {
    if (text.isBlank()) {
      found.add("text_blank", path, "must not be blank");
      return;
    }
    Matcher residue = RESIDUE.matcher(text);
    if (residue.find()) {
      found.add(
          "placeholder_left",
          path,
          "must be finished text, but has '" + residue.group() + "' in it");
    }
    Matches matches = bounds.getAnnotation(Matches.class);
    if (matches != null && !Pattern.matches(matches.value(), text)) {
      found.add("text_malformed", path, "must match " + matches.value() + ", was '" + text + "'");
    }
    length(bounds, text, path);
    words(bounds, text, path);
  }

  private void words(AnnotatedElement bounds, String text, String path) {
    Words words = bounds.getAnnotation(Words.class);
    if (words == null) {
      return;
    }
    long count = WORD_GAP.splitAsStream(text.strip()).count();
    if (count < words.min()) {
      found.add(
          "too_few_words", path, "must have at least " + words.min() + " words, has " + count);
    } else if (count > words.max()) {
      found.add(
          "too_many_words", path, "must have at most " + words.max() + " words, has " + count);
    }
  }

  private void length(AnnotatedElement bounds, String text, String path) {
    Length length = bounds.getAnnotation(Length.class);
    if (length == null) {
      return;
    }
    int characters = text.codePointCount(0, text.length());
    if (characters < length.min()) {
      found.add(
          "text_too_short",
          path,
          "must have at least " + length.min() + " characters, has " + characters);
    } else if (characters > length.max()) {
      found.add(
          "text_too_long",
          path,
          "must have at most " + length.max() + " characters, has " + characters);
    }
  }

  private void number(AnnotatedElement bounds, Number number, String path) {
    Between between = bounds.getAnnotation(Between.class);
    double value = number.doubleValue();
    if (between != null && !(between.min() <= value && value <= between.max())) {
      found.add(
          "number_out_of_bounds",
          path,
          "must be from %s to %s, was %s"
              .formatted(shown(between.min()), shown(between.max()), number));
    }
  }

  private static String shown(double bound) {
    return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }

  private void list(AnnotatedElement bounds, List<?> list, String path) {
    Items items = bounds.getAnnotation(Items.class);
    if (items != null && list.size() < items.min()) {
      found.add(
          "list_too_short",
          path,
          "must have at least " + items.min() + " items, has " + list.size());
    } else if (items != null && list.size() > items.max()) {
      found.add(
          "list_too_long", path, "must have at most " + items.max() + " items, has " + list.size());
    }
    for (int i = 0; i < list.size(); i++) {
      value(bounds, list.get(i), path + "/" + i);
    }
  }

  private static Object read(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
