package dev.governor.providers.http;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/// Tells an [Exchange] how far it came.
final class ExchangeRecorder extends HttpRequestExecutor {

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request,
      HttpClientConnection connection,
      @Nullable HttpResponseInformationCallback informed,
      HttpContext context)
      throws IOException, HttpException {
    if (request.getMethod().equals("CONNECT")) {
      // To the proxy: nothing of the call itself is in it.
      return super.execute(request, connection, informed, context);
    }
    Exchange exchange = Exchange.of(context);
    exchange.sending();
    if (request.getEntity() == null) {
      exchange.awaitFirstByte();
    }
    ClassicHttpResponse response = super.execute(request, connection, informed, context);
    exchange.answered();
    return response;
  }
}
