package dev.governor.providers.http;

import dev.governor.api.time.Time;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/// Sends calls to one server. Thread-safe; to be called from virtual threads, where an interrupt
/// ends a call at once.
///
/// Never repeats a call, follows no redirect and keeps no cookie.
public final class HttpTransport implements AutoCloseable {

  private static final int LONGEST_LINE = 64 << 20;

  private final HttpSettings settings;
  private final Alarms wholes;
  private final Optional<Alarms> firstBytes;
  private final CloseableHttpClient client;
  private final Failures failures;

  /// Of the last call: nearly all go to one path.
  private volatile @Nullable Target last;

  public HttpTransport(HttpSettings settings, Time time) {
    Optional<ProxyAddress> proxy =
        ProxyAddress.find(settings.proxy(), settings.baseUrl(), System.getenv());
    this.settings = settings;
    this.wholes = new Alarms(time, settings.timeout());
    this.firstBytes =
        settings.firstByteTimeout().compareTo(settings.timeout()) < 0
            ? Optional.of(new Alarms(time, settings.firstByteTimeout()))
            : Optional.empty();
    this.client = Client.open(settings, proxy);
    this.failures =
        new Failures(
            settings.where(),
            proxy.map(address -> " by the proxy " + address).orElse(""),
            settings.connectTimeout());
  }

  /// Sends a call and holds its whole answer in memory.
  public HttpResult send(HttpCall call) throws InterruptedException {
    return exchange(call, this::whole);
  }

  /// Sends a call and hands over the answer's lines, if it is a success; any other answer is held
  /// in memory. The answer may be of any length, a line may not.
  public HttpResult stream(HttpCall call, LineSink lines) throws InterruptedException {
    return streamWhile(
        call,
        line -> {
          lines.line(line);
          return true;
        });
  }

  /// As [#stream], and breaks off as soon as `wantsMore` says of a line that no other is wanted.
  public HttpResult streamWhile(HttpCall call, Predicate<String> wantsMore)
      throws InterruptedException {
    return exchange(
        call,
        response ->
            response.getCode() / 100 == HttpStatus.SC_OK / 100
                ? lines(response, wantsMore)
                : whole(response));
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }

  private HttpResult exchange(HttpCall call, Reader reader) throws InterruptedException {
    Optional<URI> target = target(call.path());
    if (target.isEmpty()) {
      return new HttpResult.NotSent(
          "an address of another server than %s is not called".formatted(settings.where()));
    }
    HttpUriRequestBase request = new HttpUriRequestBase(call.method(), target.get());
    call.headers().forEach(request::setHeader);
    try (Exchange exchange = new Exchange(request, wholes, firstBytes)) {
      request.setEntity(SentEntity.of(call.body(), exchange::awaitFirstByte));
      return exchange(exchange, request, reader);
    }
  }

  private Optional<URI> target(String path) {
    Target known = last;
    if (known == null || !known.path.equals(path)) {
      known = new Target(path, Addresses.target(settings.baseUrl(), path));
      last = known;
    }
    return known.url;
  }

  private HttpResult exchange(Exchange exchange, HttpUriRequestBase request, Reader reader)
      throws InterruptedException {
    try {
      ClassicHttpResponse response = open(exchange, request);
      return isByProxy(exchange, response)
          ? failures.proxyRefused(response.getCode())
          : reader.read(response);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while " + settings.where() + " was called");
      }
      return failures.of(exchange, e);
    } finally {
      // An answer that was read to its end has given its connection back, and this does nothing.
      // Any
      // other must not be closed politely: that is to read it all.
      exchange.abort();
    }
  }

  private ClassicHttpResponse open(Exchange exchange, HttpUriRequestBase request)
      throws IOException {
    HttpClientContext context = HttpClientContext.create();
    exchange.joinTo(context);
    try {
      return client.executeOpen(null, request, context);
    } catch (IllegalStateException e) {
      // A connection that an alarm closed just then, or the whole client.
      throw new IOException(e);
    }
  }

  private static boolean isByProxy(Exchange exchange, ClassicHttpResponse response) {
    return !exchange.isSent() || response.getCode() == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED;
  }

  private HttpResult whole(ClassicHttpResponse response) throws IOException {
    HttpHeaders headers = headers(response);
    int most = settings.maxReplyBytes();
    Optional<String> body = Optional.of("");
    HttpEntity entity = response.getEntity();
    if (entity != null) {
      body = AnswerReader.whole(entity.getContent(), entity.getContentLength(), most);
    }
    return body.<HttpResult>map(text -> new HttpResult.Answered(response.getCode(), headers, text))
        .orElseGet(() ->
            tooLarge(response, "is longer than provider.max_reply_bytes, %d".formatted(most)));
  }

  private HttpResult lines(ClassicHttpResponse response, Predicate<String> wantsMore)
      throws IOException {
    HttpEntity entity = response.getEntity();
    AnswerReader.End end =
        entity == null
            ? AnswerReader.End.ALL_READ
            : AnswerReader.lines(entity.getContent(), LONGEST_LINE, wantsMore);
    return switch (end) {
      case ALL_READ, ENOUGH -> new HttpResult.Answered(response.getCode(), headers(response), "");
      case TOO_LONG ->
          tooLarge(response, "has a line longer than %d bytes".formatted(LONGEST_LINE));
    };
  }

  private HttpResult tooLarge(ClassicHttpResponse response, String how) {
    return new HttpResult.TooLarge(
        response.getCode(),
        headers(response),
        "the answer of %s %s".formatted(settings.where(), how));
  }

  private static HttpHeaders headers(ClassicHttpResponse response) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : response.getHeaders()) {
      headers.putIfAbsent(header.getName(), header.getValue());
    }
    return new HttpHeaders(headers);
  }

  /// @param url empty where it is not to be called
  private record Target(String path, Optional<URI> url) {}

  @FunctionalInterface
  private interface Reader {
    HttpResult read(ClassicHttpResponse response) throws IOException;
  }
}
