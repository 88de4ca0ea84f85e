package dev.governor.providers.http;

import java.util.Optional;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// Sets up the HTTP client: nothing that it could do by itself is left on.
final class Client {

  /// An idle connection that the server has closed must be noticed before a call is sent by it.
  private static final TimeValue TRUSTED_IDLE = TimeValue.ofMilliseconds(500);

  private static final TimeValue LONGEST_IDLE = TimeValue.ofSeconds(50);

  private static final int KEEP_ALIVE_SECONDS = 30;

  /// How often a long upload looks whether the server has refused it already, in bytes.
  private static final int GLANCE = 1 << 20;

  /// Of each of a connection's four buffers, which live as long as it does: the client's usual ones
  /// took 100 KB a call. Bodies longer than this go past them.
  private static final int BUFFER = 2048;

  private Client() {}

  static CloseableHttpClient open(HttpSettings settings, Optional<ProxyAddress> proxy) {
    HttpClientBuilder builder =
        HttpClients.custom()
            .setConnectionManager(connections(settings))
            .setRequestExecutor(new ExchangeRecorder())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    // The alarm over the whole call ends this wait; zero would be no wait at all.
                    .setConnectionRequestTimeout(Timeout.ofDays(1))
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setUserAgent("governor")
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableConnectionState();
    proxy.ifPresent(address -> {
      builder.setProxy(address.host());
      address.credentials().ifPresent(builder::setDefaultCredentialsProvider);
    });
    return builder.build();
  }

  private static HttpClientConnectionManager connections(HttpSettings settings) {
    Timeout connect = Timeout.of(settings.connectTimeout());
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setMaxConnTotal(settings.maxConnections())
        .setMaxConnPerRoute(settings.maxConnections())
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(Http1Config.custom().setBufferSize(BUFFER).build())
                .responseOutOfOrderStrategy(
                    new MonitoringResponseOutOfOrderStrategy(GLANCE, Long.MAX_VALUE))
                .build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(connect)
                .setSocketTimeout(Timeout.DISABLED)
                .setValidateAfterInactivity(TRUSTED_IDLE)
                .setIdleTimeout(Timeout.of(LONGEST_IDLE.toDuration()))
                .build())
        .setDefaultSocketConfig(
            SocketConfig.custom()
                .setSoTimeout(Timeout.DISABLED)
                .setTcpNoDelay(true)
                // A model may think for minutes, and middleboxes forget who says nothing for so
                // long.
                .setSoKeepAlive(true)
                .setTcpKeepIdle(KEEP_ALIVE_SECONDS)
                .setTcpKeepInterval(KEEP_ALIVE_SECONDS)
                .build())
        .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
        .build();
  }
}
