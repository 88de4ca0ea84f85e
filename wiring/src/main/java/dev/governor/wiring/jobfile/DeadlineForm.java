package dev.governor.wiring.jobfile;

import dev.governor.api.data.Json;
import dev.governor.api.job.Deadline;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// A time of day, a moment with its offset from UTC, or a span of time from now.
record DeadlineForm() implements Form<Deadline> {

  private static final int MOST_DAYS = 90;
  private static final SpanForm SPAN = new SpanForm(Duration.ofDays(MOST_DAYS));
  private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3]):[0-5][0-9]");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*");

  @Override
  public Optional<Deadline> read(Element value, String path, Problems problems) {
    return TextForm.text(value)
        .flatMap(text -> parse(value, text))
        .or(() -> refuse(value, path, problems, ""));
  }

  private static Optional<Deadline> parse(Element value, String text) {
    try {
      if (TIME.matcher(text).matches()) {
        return Optional.of(new Deadline.Daily(LocalTime.parse(padded(text))));
      }
      if (MOMENT.matcher(text).matches()) {
        return Optional.of(new Deadline.At(OffsetDateTime.parse(text).toInstant()));
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return SPAN.read(value, "", new Problems()).map(Deadline.Within::new);
  }

  private static String padded(String time) {
    return time.indexOf(':') == 1 ? "0" + time : time;
  }

  @Override
  public ObjectNode schema() {
    return Json.object().put("type", "string");
  }

  @Override
  public String words() {
    return "a time of day such as 18:00, a moment such as 2026-12-01T18:00+01:00, or a span from"
        + " now such as 2h";
  }
}
