package dev.governor.providers.http;

import java.net.URI;

/// By which proxy calls are sent.
public sealed interface HttpProxy {

  /// By none.
  record Direct() implements HttpProxy {}

  /// @param url `http://host:port`
  record At(URI url) implements HttpProxy {}

  /// As `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` of the environment say.
  record OfEnvironment() implements HttpProxy {}
}
