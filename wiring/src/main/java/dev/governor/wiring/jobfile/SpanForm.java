package dev.governor.wiring.jobfile;

import dev.governor.api.data.Json;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// A span of time with its units, between zero and a bound: `500ms`, `5s`, `1h30m`.
record SpanForm(Duration high) implements Form<Duration> {

  private static final String SHAPE =
      "(?=[0-9])(?:([0-9]{1,9})h)?(?:([0-9]{1,9})m)?(?:([0-9]{1,9})s)?(?:([0-9]{1,9})ms)?";
  private static final Pattern UNITS = Pattern.compile(SHAPE);

  @Override
  public Optional<Duration> read(Element value, String path, Problems problems) {
    return TextForm.text(value)
        .flatMap(SpanForm::parse)
        .filter(span -> span.compareTo(high) <= 0)
        .or(() -> refuse(value, path, problems, hint(value)));
  }

  private static Optional<Duration> parse(String text) {
    Matcher units = UNITS.matcher(text);
    if (!units.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofHours(count(units, 1))
            .plusMinutes(count(units, 2))
            .plusSeconds(count(units, 3))
            .plusMillis(count(units, 4)));
  }

  private static long count(Matcher units, int group) {
    String digits = units.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static String hint(Element value) {
    return value instanceof Element.Scalar scalar && scalar.text().matches("[0-9]{1,9}")
        ? ": add its unit, such as " + scalar.text() + "s"
        : "";
  }

  @Override
  public ObjectNode schema() {
    return Json.object().put("type", "string").put("pattern", "^" + SHAPE + "$");
  }

  @Override
  public String words() {
    return "a time such as 500ms, 5s, 2m or 1h30m, from 0s to " + high.toHours() + "h";
  }
}
