package dev.governor.wiring.live;

import dev.governor.api.data.Json;
import dev.governor.engine.pace.LaneState;
import dev.governor.engine.watch.LiveState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The live state of a job as a document; what is not known is left out.
public final class LiveJson {

  private static final int DIGITS = 3;

  private LiveJson() {}

  public static ObjectNode of(LiveState state) {
    ObjectNode json = Json.object();
    json.put("at", state.at().toString());
    json.put("per_second", rounded(state.perSecond()));
    ObjectNode forecast = json.putObject("forecast");
    state.rest().ifPresent(rest -> forecast.put("ends_at", state.at().plus(rest).toString()));
    state.usd().ifPresent(usd -> forecast.put("usd", usd));
    state.lane().ifPresent(lane -> json.set("lane", lane(lane)));
    return json;
  }

  private static ObjectNode lane(LaneState lane) {
    ObjectNode json = Json.object();
    ArrayNode limits = json.putArray("limits");
    for (LaneState.Limit limit : lane.limits()) {
      ObjectNode each = limits.addObject();
      each.put("of", limit.quantity().toString()).put("known", limit.knowledge().toString());
      limit.perMinute().ifPresent(most -> each.put("per_minute", rounded(most)));
      each.put("used_per_minute", rounded(limit.used()));
    }
    lane.utilisation().ifPresent(share -> json.put("utilisation", rounded(share)));
    json.put("in_flight", lane.inFlight());
    lane.ceiling().ifPresent(most -> json.put("ceiling", most));
    ObjectNode waiting = json.putObject("waiting");
    Map<String, Integer> byName = new TreeMap<>();
    lane.waiting().forEach((job, count) -> byName.put(job.value(), count));
    byName.forEach(waiting::put);
    json.put("replies", lane.replies()).put("refusals", lane.refusals());
    if (lane.held().isPositive()) {
      json.put("held_ms", lane.held().toMillis());
    }
    return json;
  }

  private static BigDecimal rounded(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
    // Without an exponent.
    return new BigDecimal(exact.stripTrailingZeros().toPlainString());
  }
}
