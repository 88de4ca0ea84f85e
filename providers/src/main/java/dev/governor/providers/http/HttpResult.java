package dev.governor.providers.http;

/// What became of a call. Messages are sentences that name the host, and never a header.
public sealed interface HttpResult {

  /// A whole answer.
  ///
  /// @param body as UTF-8; empty where it was handed over line by line
  record Answered(int status, HttpHeaders headers, String body) implements HttpResult {

    public boolean isSuccess() {
      return status >= 200 && status < 300;
    }
  }

  /// No whole answer.
  sealed interface Failed extends HttpResult {
    String message();
  }

  /// Nothing of the call reached the server, for certain.
  record NotSent(String message) implements Failed {}

  /// It was sent, or a part of it, and no whole answer came.
  ///
  /// @param timedOut whether we stopped waiting; else the connection broke, or what came was no
  ///   HTTP
  record NoAnswer(boolean timedOut, String message) implements Failed {}

  /// An answer longer than is taken; it was not read to its end.
  record TooLarge(int status, HttpHeaders headers, String message) implements Failed {}

  /// The proxy did not let the call through; nothing reached the server.
  record ProxyRefused(int status, String message) implements Failed {}
}
