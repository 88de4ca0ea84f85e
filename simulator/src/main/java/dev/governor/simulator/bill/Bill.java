package dev.governor.simulator.bill;

import dev.governor.api.data.Json;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonGenerator;

/// What a vendor would charge: in all, by key, by question; and how often each question was heard
/// and answered. Thread-safe.
///
/// A question goes by its `custom_id`, or over realtime by the header `x-client-request-id`.
/// Charged is every answer that was generated, whether or not its client ever saw it.
public final class Bill {

  private static final int LAST = 4;
  private static final int SHORT = 16;

  private final Map<String, Line> lines = new ConcurrentHashMap<>();
  private final Map<String, Sum> byKey = new ConcurrentHashMap<>();
  private volatile Sum all = new Sum();
  private final Line calls = new Line();

  /// A question came in.
  public void received(Optional<String> customId) {
    calls.received();
    customId.ifPresent(id -> line(id).received());
  }

  /// A question was answered, and that is charged.
  public void charge(String key, Optional<String> customId, Charge charge) {
    calls.answered();
    all.add(charge);
    byKey.computeIfAbsent(key, _ -> new Sum()).add(charge);
    customId.ifPresent(id -> {
      Line line = line(id);
      line.answered();
      line.sum().add(charge);
    });
  }

  private Line line(String customId) {
    return lines.computeIfAbsent(customId, _ -> new Line());
  }

  public Totals totals() {
    return all.totals();
  }

  public Totals ofKey(String key) {
    return Optional.ofNullable(byKey.get(key)).map(Sum::totals).orElse(Totals.NONE);
  }

  public Totals of(String customId) {
    return Optional.ofNullable(lines.get(customId))
        .map(line -> line.sum().totals())
        .orElse(Totals.NONE);
  }

  /// How often a question was heard and answered.
  public Calls calls(String customId) {
    return Optional.ofNullable(lines.get(customId)).map(Line::calls).orElse(Calls.NONE);
  }

  /// How often all questions together were heard and answered.
  public Calls calls() {
    return calls.calls();
  }

  /// The questions that were heard, at this moment.
  public Set<String> customIds() {
    return Set.copyOf(lines.keySet());
  }

  public void reset() {
    lines.clear();
    byKey.clear();
    all = new Sum();
    calls.reset();
  }

  /// As JSON, question by question unless only the sums are wanted.
  public void writeBill(OutputStream out, boolean isSummary) {
    try (JsonGenerator json = Json.mapper().createGenerator(out)) {
      json.writeStartObject();
      json.writeName("totals");
      write(json, totals());
      json.writeName("by_key");
      json.writeStartObject();
      new TreeMap<>(byKey)
          .forEach((key, sum) -> {
            json.writeName(shown(key));
            write(json, sum.totals());
          });
      json.writeEndObject();
      if (!isSummary) {
        json.writeName("by_custom_id");
        json.writeStartObject();
        lines.forEach((id, line) -> {
          Totals totals = line.sum().totals();
          if (totals.requests() > 0) {
            json.writeName(id);
            write(json, totals);
          }
        });
        json.writeEndObject();
      }
      json.writeEndObject();
    }
  }

  /// As JSON: `{"received":9,"answered":8,"by_custom_id":{"a-1":{"received":1,"answered":1}}}`.
  public void writeCalls(OutputStream out, boolean isSummary) {
    try (JsonGenerator json = Json.mapper().createGenerator(out)) {
      json.writeStartObject();
      write(json, calls());
      json.writeNumberProperty("custom_ids", lines.size());
      if (!isSummary) {
        json.writeName("by_custom_id");
        json.writeStartObject();
        lines.forEach((id, line) -> {
          json.writeName(id);
          json.writeStartObject();
          write(json, line.calls());
          json.writeEndObject();
        });
        json.writeEndObject();
      }
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, Calls calls) {
    json.writeNumberProperty("received", calls.received());
    json.writeNumberProperty("answered", calls.answered());
  }

  private static void write(JsonGenerator json, Totals totals) {
    json.writeStartObject();
    json.writeNumberProperty("requests", totals.requests());
    json.writeNumberProperty("input", totals.usage().input());
    json.writeNumberProperty("output", totals.usage().output());
    json.writeNumberProperty("cache_read", totals.usage().cacheRead());
    json.writeNumberProperty("cache_write", totals.usage().cacheWrite());
    if (totals.usd().isPresent()) {
      json.writeNumberProperty("usd", totals.usd().get().stripTrailingZeros());
    } else {
      json.writeNullProperty("usd");
    }
    json.writeEndObject();
  }

  /// A key as it may be shown: those of vendors are long, and only their end is.
  private static String shown(String key) {
    return key.length() <= SHORT ? key : "..." + key.substring(key.length() - LAST);
  }
}
