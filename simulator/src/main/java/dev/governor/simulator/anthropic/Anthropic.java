package dev.governor.simulator.anthropic;

import dev.governor.simulator.http.Bearer;
import dev.governor.simulator.http.Response;
import dev.governor.simulator.realtime.WireJson;
import dev.governor.simulator.stage.Gauge;
import dev.governor.simulator.stage.Trouble;
import dev.governor.simulator.stage.Trouble.Kind;
import dev.governor.simulator.stage.Vendor;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/// Anthropic's manners: its headers and its errors.
public final class Anthropic implements Vendor {

  static final String VERSION = "anthropic-version";

  /// The first version without sampling parameters.
  static final String NEWER = "2026-10-21";

  private static final Set<String> VERSIONS = Set.of("2023-06-01", NEWER);

  private final Supplier<Instant> now;

  public Anthropic(Supplier<Instant> now) {
    this.now = now;
  }

  @Override
  public String requestIdHeader() {
    return "request-id";
  }

  @Override
  public Optional<String> key(HttpHeaders headers) {
    String version = headers.get(VERSION);
    if (version == null) {
      throw Trouble.about(VERSION, "anthropic-version: header is required").thrown();
    }
    if (!VERSIONS.contains(version)) {
      throw Trouble.about(VERSION, "anthropic-version: \"" + version + "\" is not a valid version")
          .thrown();
    }
    String own = headers.get("x-api-key");
    if (own != null && !own.isBlank()) {
      return Optional.of(own);
    }
    return Bearer.key(headers);
  }

  @Override
  public Trouble noKey(Optional<String> key) {
    return Trouble.of(
        Kind.UNAUTHENTICATED,
        key.isPresent() ? "invalid x-api-key" : "x-api-key header is required");
  }

  @Override
  public Response refuse(Trouble trouble, String requestId) {
    byte[] body = WireJson.write(json -> error(json, trouble, Optional.of(requestId)));
    Response response = Response.json(status(trouble.kind()), body);
    trouble
        .retryAfter()
        .ifPresent(wait -> response.with("retry-after", String.valueOf(seconds(wait))));
    return response;
  }

  /// Whole seconds, as the header has them; at least one.
  private static long seconds(Duration wait) {
    return Math.max(1, Math.ceilDiv(wait.toMillis(), 1000));
  }

  static void error(JsonGenerator json, Trouble trouble, Optional<String> requestId) {
    json.writeStartObject();
    json.writeStringProperty("type", "error");
    json.writeName("error");
    json.writeStartObject();
    json.writeStringProperty("type", type(trouble.kind()));
    json.writeStringProperty("message", trouble.message());
    if (trouble.kind() == Kind.SPEND_LIMITED) {
      json.writeName("details");
      json.writeStartObject();
      json.writeStringProperty("error_code", "enforced_spend_limit_reached");
      json.writeEndObject();
    }
    json.writeEndObject();
    requestId.ifPresent(id -> json.writeStringProperty("request_id", id));
    json.writeEndObject();
  }

  private static int status(Kind kind) {
    return switch (kind) {
      case INVALID, CONFLICT -> 400;
      case UNAUTHENTICATED -> 401;
      case NOT_FOUND -> 404;
      case TOO_LARGE -> 413;
      case RATE_LIMITED, SPEND_LIMITED -> 429;
      case SERVER_ERROR -> 500;
      case OVERLOADED -> 529;
    };
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case INVALID, CONFLICT -> "invalid_request_error";
      case UNAUTHENTICATED -> "authentication_error";
      case NOT_FOUND -> "not_found_error";
      case TOO_LARGE -> "request_too_large";
      case RATE_LIMITED, SPEND_LIMITED -> "rate_limit_error";
      case SERVER_ERROR -> "api_error";
      case OVERLOADED -> "overloaded_error";
    };
  }

  @Override
  public void tell(HttpHeaders headers, List<Gauge> gauges) {
    for (Gauge gauge : gauges) {
      String name =
          "anthropic-ratelimit-"
              + switch (gauge.kind()) {
                case REQUESTS -> "requests";
                case INPUT_TOKENS -> "input-tokens";
                case OUTPUT_TOKENS -> "output-tokens";
                case TOKENS -> "tokens";
              };
      long step = gauge.kind() == Gauge.Kind.REQUESTS ? 1 : 1000;
      headers.set(name + "-limit", gauge.limit());
      headers.set(name + "-remaining", gauge.remaining() / step * step);
      Instant reset = now.get().plus(gauge.reset()).truncatedTo(ChronoUnit.SECONDS);
      headers.set(name + "-reset", reset.toString());
    }
  }
}
