package dev.governor.cli;

import dev.governor.api.data.Json;
import dev.governor.api.provider.ModelInfo.RateLimits;
import dev.governor.cli.show.Figures;
import dev.governor.engine.budget.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import tools.jackson.databind.node.ObjectNode;

/// An estimate, to be read.
final class EstimateSheet {

  private static final double SECONDS_PER_MINUTE = 60;

  private final Estimator.Estimate estimate;

  EstimateSheet(Estimator.Estimate estimate) {
    this.estimate = estimate;
  }

  List<String> lines() {
    Counted counted = estimate.counted();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s to send to %s%s"
            .formatted(
                counted.job().config().jobId(),
                Figures.counted(estimate.work().requests(), "request"),
                counted.terms().id(),
                counted.plan().isChanged() ? ", at most: the job changed" : ""));
    lines.add("  input       " + tokens(estimate.forecast().inputTokens()) + ", " + ratio());
    lines.add("  output      " + tokens(estimate.forecast().outputTokens()) + ", " + basis());
    lines.add("  cost        " + cost(estimate.forecast().usd()));
    estimate.batch().ifPresent(usd -> lines.add("  by batches  " + money(usd)));
    estimate
        .saving()
        .ifPresent(usd ->
            lines.add("  prompt cache: saves up to " + dollars(usd) + " of that in real time"));
    estimate
        .worst()
        .ifPresent(usd ->
            lines.add(
                "  at most     %s, if every answer is as long as max_tokens allows, each asked once"
                    .formatted(Figures.dollars(usd))));
    time()
        .ifPresent(time ->
            lines.add(
                "  time        %s at least, by the model's usual limits"
                    .formatted(Figures.span(time))));
    return lines;
  }

  private String ratio() {
    return String.format(
        Locale.ROOT,
        "by %.1f characters a token, %s",
        estimate.work().charactersPerToken(),
        estimate.isRatioMeasured() ? "as measured of this job" : "as is usual for English");
  }

  private String basis() {
    long measured = estimate.forecast().measured();
    return measured == 0
        ? "nothing of its kind was measured yet: --sample 20 asks 20 of its requests"
        : "by " + Figures.counted(measured, "request") + " of its kind";
  }

  private static String cost(Optional<Interval> usd) {
    return usd.map(EstimateSheet::money)
        .orElse("unknown: the model's prices are not known; put them into models.yaml in the home");
  }

  private static String tokens(Interval tokens) {
    String expected = Figures.count(Math.round(tokens.expected())) + " tokens";
    return isPoint(tokens)
        ? expected
        : "%s (%s to %s)"
            .formatted(
                expected,
                Figures.count(Math.round(tokens.low())),
                Figures.count(Math.round(tokens.high())));
  }

  private static String money(Interval usd) {
    return isPoint(usd)
        ? dollars(usd.expected())
        : "%s (%s to %s)"
            .formatted(dollars(usd.expected()), dollars(usd.low()), dollars(usd.high()));
  }

  private static boolean isPoint(Interval interval) {
    return interval.low() == interval.high();
  }

  private static String dollars(double usd) {
    return Figures.dollars(BigDecimal.valueOf(usd));
  }

  /// What the tightest limit allows.
  private Optional<Duration> time() {
    return estimate
        .counted()
        .terms()
        .capacity()
        .defaultLimits()
        .map(this::minutes)
        .filter(minutes -> minutes > 0)
        .map(minutes -> Duration.ofMillis(Math.round(minutes * SECONDS_PER_MINUTE * 1_000)));
  }

  private double minutes(RateLimits limits) {
    return DoubleStream.of(
            minutes((double) estimate.work().requests(), limits.requests()),
            minutes(estimate.forecast().inputTokens().expected(), limits.inputTokens()),
            minutes(estimate.forecast().outputTokens().expected(), limits.outputTokens()))
        .max()
        .orElse(0);
  }

  private static double minutes(double amount, OptionalLong perMinute) {
    return perMinute.isPresent() && perMinute.getAsLong() > 0 ? amount / perMinute.getAsLong() : 0;
  }

  ObjectNode json() {
    Counted counted = estimate.counted();
    ObjectNode json =
        Json.object()
            .put("id", counted.job().config().jobId().value())
            .put("type", counted.job().config().jobType().id())
            .put("model", counted.terms().id())
            .put("requests", counted.plan().requests())
            .put("would_send", estimate.work().requests())
            .put("changed", counted.plan().isChanged());
    json.putObject("basis")
        .put("measured_requests", estimate.forecast().measured())
        .put("characters_per_token", rounded(estimate.work().charactersPerToken()))
        .put("characters_per_token_measured", estimate.isRatioMeasured());
    ObjectNode tokens = json.putObject("tokens");
    tokens.set("input", whole(estimate.forecast().inputTokens()));
    tokens.set("output", whole(estimate.forecast().outputTokens()));
    ObjectNode cost = json.putObject("cost_usd");
    put(cost, "realtime", estimate.forecast().usd());
    put(cost, "batch", estimate.batch());
    estimate
        .saving()
        .ifPresentOrElse(
            usd -> cost.put("cache_saving", rounded(usd)), () -> cost.putNull("cache_saving"));
    estimate
        .worst()
        .ifPresentOrElse(
            usd -> cost.putRawValue("at_most", Figures.json(usd)), () -> cost.putNull("at_most"));
    time()
        .ifPresentOrElse(
            time -> json.put("seconds_at_least", time.toSeconds()),
            () -> json.putNull("seconds_at_least"));
    return json;
  }

  private static ObjectNode whole(Interval interval) {
    return Json.object()
        .put("low", Math.round(interval.low()))
        .put("expected", Math.round(interval.expected()))
        .put("high", Math.round(interval.high()));
  }

  private static void put(ObjectNode json, String name, Optional<Interval> usd) {
    usd.ifPresentOrElse(
        interval ->
            json.putObject(name)
                .put("low", rounded(interval.low()))
                .put("expected", rounded(interval.expected()))
                .put("high", rounded(interval.high())),
        () -> json.putNull(name));
  }

  /// To as many digits as an estimate can have.
  private static BigDecimal rounded(double value) {
    return new BigDecimal(value, MathContext.DECIMAL32).round(new MathContext(5));
  }
}
