package dev.governor.simulator.openai;

import dev.governor.simulator.http.Bearer;
import dev.governor.simulator.http.Response;
import dev.governor.simulator.realtime.WireJson;
import dev.governor.simulator.stage.Gauge;
import dev.governor.simulator.stage.Trouble;
import dev.governor.simulator.stage.Trouble.Kind;
import dev.governor.simulator.stage.Vendor;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// OpenAI's manners: its headers and its errors.
public final class OpenAi implements Vendor {

  private static final int SHOWN = 4;

  public OpenAi() {}

  @Override
  public String requestIdHeader() {
    return "x-request-id";
  }

  @Override
  public Optional<String> key(HttpHeaders headers) {
    return Bearer.key(headers);
  }

  @Override
  public Trouble noKey(Optional<String> key) {
    return Trouble.of(
        Kind.UNAUTHENTICATED,
        key.map(wrong ->
                "Incorrect API key provided: ***"
                    + wrong.substring(Math.max(0, wrong.length() - SHOWN))
                    + ".")
            .orElse("You didn't provide an API key."));
  }

  @Override
  public Response refuse(Trouble trouble, String requestId) {
    Response response =
        Response.json(status(trouble.kind()), WireJson.write(json -> error(json, trouble)));
    trouble
        .retryAfter()
        .ifPresent(wait -> {
          response.with("retry-after-ms", String.valueOf(Math.max(1, wait.toMillis())));
          response.with(
              "retry-after", String.valueOf(Math.max(1, Math.ceilDiv(wait.toMillis(), 1000))));
        });
    return response;
  }

  static void error(JsonGenerator json, Trouble trouble) {
    json.writeStartObject();
    json.writeName("error");
    json.writeStartObject();
    json.writeStringProperty("message", trouble.message());
    json.writeStringProperty("type", type(trouble.kind()));
    nullable(json, "param", trouble.about());
    nullable(json, "code", code(trouble.kind()));
    json.writeEndObject();
    json.writeEndObject();
  }

  static void nullable(JsonGenerator json, String name, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }

  static int status(Kind kind) {
    return switch (kind) {
      case INVALID -> 400;
      case UNAUTHENTICATED -> 401;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case RATE_LIMITED, SPEND_LIMITED -> 429;
      case SERVER_ERROR -> 500;
      case OVERLOADED -> 503;
    };
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case INVALID, UNAUTHENTICATED, NOT_FOUND, CONFLICT, TOO_LARGE -> "invalid_request_error";
      case RATE_LIMITED -> "requests";
      case SPEND_LIMITED -> "insufficient_quota";
      case SERVER_ERROR, OVERLOADED -> "server_error";
    };
  }

  private static Optional<String> code(Kind kind) {
    return switch (kind) {
      case UNAUTHENTICATED -> Optional.of("invalid_api_key");
      case RATE_LIMITED -> Optional.of("rate_limit_exceeded");
      case SPEND_LIMITED -> Optional.of("insufficient_quota");
      case INVALID, NOT_FOUND, CONFLICT, TOO_LARGE, SERVER_ERROR, OVERLOADED -> Optional.empty();
    };
  }

  @Override
  public void tell(HttpHeaders headers, List<Gauge> gauges) {
    for (Gauge gauge : gauges) {
      String kind =
          switch (gauge.kind()) {
            case REQUESTS -> "requests";
            case INPUT_TOKENS, OUTPUT_TOKENS, TOKENS -> "tokens";
          };
      headers.set("x-ratelimit-limit-" + kind, gauge.limit());
      headers.set("x-ratelimit-remaining-" + kind, gauge.remaining());
      headers.set("x-ratelimit-reset-" + kind, written(gauge.reset()));
    }
  }

  /// As `1s`, `6m0s` or `20ms`.
  static String written(Duration duration) {
    if (duration.toMillis() < 1000) {
      return duration.toMillis() + "ms";
    }
    long minutes = duration.toMinutes();
    String seconds = duration.toSecondsPart() + "s";
    return minutes == 0 ? seconds : minutes + "m" + seconds;
  }
}
