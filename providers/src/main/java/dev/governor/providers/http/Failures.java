package dev.governor.providers.http;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.HttpException;

/// Why a call has no whole answer, as data.
///
/// @param where the server, for the messages
/// @param by ` by the proxy HOST:PORT`, or nothing
record Failures(String where, String by, Duration connectTimeout) {

  HttpResult.Failed of(Exchange exchange, Exception e) {
    Optional<Duration> timedOut = exchange.timedOutAfter();
    if (!exchange.isSent()) {
      return new HttpResult.NotSent(
          timedOut
              .map(after -> where + " could not be reached" + by + " in " + text(after))
              .orElseGet(() -> notSent(e)));
    }
    return new HttpResult.NoAnswer(
        timedOut.isPresent(),
        timedOut.map(after -> late(exchange, after)).orElseGet(() -> broken(exchange, e)));
  }

  HttpResult.ProxyRefused proxyRefused(int status) {
    return new HttpResult.ProxyRefused(
        status,
        "the way to %s%s is closed: the proxy answered %d; check provider.proxy"
            .formatted(where, by, status));
  }

  private String notSent(Exception e) {
    return switch (e) {
      case UnknownHostException _ ->
          "the name of %s%s is not known to the DNS".formatted(where, by);
      case ConnectTimeoutException _ ->
          "%s took no connection%s in %s".formatted(where, by, text(connectTimeout));
      case ConnectException _ -> "nothing answers at %s%s".formatted(where, by);
      case SSLException _ ->
          "%s made no secure connection%s: %s".formatted(where, by, e.getMessage());
      default -> "%s was not reached%s: %s".formatted(where, by, e.getMessage());
    };
  }

  private String late(Exchange exchange, Duration after) {
    return exchange.isAnswered()
        ? "%s did not finish its answer in %s".formatted(where, text(after))
        : "%s did not answer in %s".formatted(where, text(after));
  }

  private String broken(Exchange exchange, Exception e) {
    if (exchange.isAnswered()) {
      return where + " broke off in the middle of its answer";
    }
    boolean isProtocol =
        e instanceof ClientProtocolException || e.getCause() instanceof HttpException;
    return isProtocol
        ? where + " answered with something that is no HTTP"
        : where + " closed the connection before it answered";
  }

  private static String text(Duration duration) {
    return duration.toString().substring(2).toLowerCase(Locale.ROOT);
  }
}
