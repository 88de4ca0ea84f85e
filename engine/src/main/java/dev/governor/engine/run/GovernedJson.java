package dev.governor.engine.run;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Budget;
import dev.governor.api.job.Caching;
import dev.governor.api.job.Deadline;
import dev.governor.api.job.Fallback;
import dev.governor.api.job.Rescue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The part of [ConfigJson] about time, money and rescue: what changes nothing about the answers
/// that are wanted.
final class GovernedJson {

  private static final String OWNER = "owner";
  private static final String DEADLINE = "deadline";
  private static final String BUDGET = "budget";
  private static final String MAX_USD = "max_usd";
  private static final String MAX_USD_PER_DAY = "max_usd_per_day";
  private static final String MAX_USD_ACCOUNT = "max_usd_account";
  private static final String CONFIRM_ABOVE_USD = "confirm_above_usd";
  private static final String RESPONSE_CACHE = "response_cache";
  private static final String PROMPT_CACHE = "prompt_cache";
  private static final String FALLBACK = "fallback";
  private static final String ON = "on";
  private static final String MODEL = "model";
  private static final String PROVIDER = "provider";
  private static final String HEDGE_PERCENT = "hedge_percent";
  private static final String STOP_AT = "stop_at";

  private GovernedJson() {}

  /// @param now with which a deadline becomes a moment
  static void write(BatchJobConfig<?, ?> config, ObjectNode json, ZonedDateTime now) {
    json.put(OWNER, config.owner());
    config.deadline().ifPresent(deadline -> json.put(DEADLINE, deadline.from(now).toString()));
    if (!config.budget().equals(Budget.NONE)) {
      json.set(BUDGET, budget(config.budget()));
    }
    json.put(RESPONSE_CACHE, config.caching().responses());
    json.put(PROMPT_CACHE, config.caching().prompts());
    config.rescue().fallbacks().forEach(fallback -> json.withArray(FALLBACK).add(json(fallback)));
    config.rescue().hedgePercent().ifPresent(percent -> json.put(HEDGE_PERCENT, percent));
    config.stopAt().ifPresent(results -> json.put(STOP_AT, results));
  }

  static void read(JsonNode json, BatchJobConfig.Builder<Object, Object> config) {
    config.owner(owner(json));
    config.budget(
        new Budget(
            usd(json, MAX_USD),
            usd(json, MAX_USD_PER_DAY),
            usd(json, MAX_USD_ACCOUNT),
            usd(json, CONFIRM_ABOVE_USD)));
    config.caching(
        new Caching(
            json.path(RESPONSE_CACHE).asBoolean(true), json.path(PROMPT_CACHE).asBoolean(true)));
    List<Fallback> fallbacks =
        json.path(FALLBACK).valueStream().map(GovernedJson::fallback).toList();
    JsonNode hedged = json.path(HEDGE_PERCENT);
    config.rescue(
        new Rescue(
            fallbacks,
            hedged.isNumber() ? OptionalDouble.of(hedged.asDouble()) : OptionalDouble.empty()));
    if (json.has(DEADLINE)) {
      config.deadline(new Deadline.At(Instant.parse(json.path(DEADLINE).asString())));
    }
    if (json.has(STOP_AT)) {
      config.stopAt(json.path(STOP_AT).asLong());
    }
  }

  static String owner(JsonNode json) {
    return json.path(OWNER).asString(BatchJobConfig.DEFAULT_OWNER);
  }

  private static ObjectNode budget(Budget budget) {
    ObjectNode json = Json.object();
    budget.job().ifPresent(usd -> json.put(MAX_USD, usd));
    budget.perDay().ifPresent(usd -> json.put(MAX_USD_PER_DAY, usd));
    budget.account().ifPresent(usd -> json.put(MAX_USD_ACCOUNT, usd));
    budget.confirmAbove().ifPresent(usd -> json.put(CONFIRM_ABOVE_USD, usd));
    return json;
  }

  private static Optional<BigDecimal> usd(JsonNode json, String name) {
    JsonNode value = json.path(BUDGET).path(name);
    return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
  }

  private static ObjectNode json(Fallback fallback) {
    ObjectNode json = Json.object();
    new TreeSet<>(fallback.causes()).forEach(json.withArray(ON)::add);
    json.put(MODEL, fallback.model());
    fallback.provider().ifPresent(provider -> json.set(PROVIDER, ConfigJson.provider(provider)));
    return json;
  }

  private static Fallback fallback(JsonNode json) {
    return new Fallback(
        new TreeSet<>(json.path(ON).valueStream().map(JsonNode::asString).toList()),
        json.path(MODEL).asString(),
        json.has(PROVIDER)
            ? Optional.of(ConfigJson.provider(json.path(PROVIDER)))
            : Optional.empty());
  }
}
