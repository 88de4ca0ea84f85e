package dev.governor.simulator.http;

import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;

/// What is sent back, when and how.
///
/// @param after how long the client waits for it
/// @param onSending done right before it is sent, on the connection's thread
public record Response(
    int status,
    HttpHeaders headers,
    Content content,
    Duration after,
    Manner manner,
    Runnable onSending) {

  public static Response json(int status, byte[] body) {
    return of(status, "application/json", new Content.Bytes(body));
  }

  public static Response of(int status, String type, Content content) {
    HttpHeaders headers = DefaultHttpHeadersFactory.headersFactory().newHeaders();
    headers.set(HttpHeaderNames.CONTENT_TYPE, type);
    return new Response(status, headers, content, Duration.ZERO, Manner.WHOLE, () -> {});
  }

  public Response with(String header, String value) {
    headers.set(header, value);
    return this;
  }

  public Response after(Duration delay) {
    return new Response(status, headers, content, delay, manner, onSending);
  }

  public Response in(Manner other) {
    return new Response(status, headers, content, after, other, onSending);
  }

  public Response onSending(Runnable action) {
    return new Response(status, headers, content, after, manner, action);
  }
}
