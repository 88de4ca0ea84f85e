package dev.governor.cli.show;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// How a job gets on, in words, from the document of `status --json`.
public final class LiveLines {

  private LiveLines() {}

  /// `12 under way of at most 20, 40 wait; 96% of 600 requests/min (found)`
  public static String lane(JsonNode live) {
    JsonNode lane = live.path("lane");
    List<String> parts = new ArrayList<>();
    String underWay = Figures.count(lane.path("in_flight").asLong()) + " under way";
    if (lane.has("ceiling")) {
      underWay += " of at most " + Figures.count(lane.path("ceiling").asLong());
    }
    long waiting = lane.path("waiting").valueStream().mapToLong(JsonNode::asLong).sum();
    parts.add(waiting == 0 ? underWay : underWay + ", " + Figures.count(waiting) + " wait");
    String limits =
        lane.path("limits")
            .valueStream()
            .filter(limit -> limit.has("per_minute"))
            .map(LiveLines::limit)
            .collect(Collectors.joining(", "));
    if (!limits.isEmpty()) {
      parts.add(limits);
    }
    long refusals = lane.path("refusals").asLong();
    if (refusals > 0) {
      parts.add(
          "%s of %s were refused"
              .formatted(
                  Figures.count(refusals),
                  Figures.counted(lane.path("replies").asLong(), "reply", "replies")));
    }
    return String.join("; ", parts);
  }

  private static String limit(JsonNode limit) {
    double most = limit.path("per_minute").asDouble();
    long percent =
        most == 0 ? 0 : Math.round(100 * limit.path("used_per_minute").asDouble() / most);
    return "%d%% of %s %s/min (%s)"
        .formatted(
            percent,
            Figures.count(Math.round(most)),
            limit.path("of").asString().replace('_', ' '),
            limit.path("known").asString());
  }

  /// `ends about 2026-11-24 18:40, and costs $3.20 in all`; empty while nothing is known.
  public static String forecast(JsonNode live) {
    JsonNode forecast = live.path("forecast");
    if (!forecast.has("ends_at")) {
      return "";
    }
    String end = "ends about " + Figures.minute(Instant.parse(forecast.path("ends_at").asString()));
    return forecast.has("usd")
        ? end + ", and costs " + Figures.dollars(forecast.path("usd").decimalValue()) + " in all"
        : end;
  }
}
