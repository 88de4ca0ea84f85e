package dev.governor.providers.http;

import static dev.governor.providers.http.HttpFaultsTest.transport;
import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.time.Time;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ProxyTest {

  private static final HttpCall CALL = HttpCall.get("v1/x", Map.of("x-api-key", "sk-very-secret"));

  @ParameterizedTest
  @ValueSource(ints = {403, 407, 502})
  void aProxyThatLetsNothingThroughHasSeenNoKey(int status) throws Exception {
    try (RawServer proxy = RawServer.answering(status, "text/html", "<html>no</html>");
        HttpTransport transport =
            transport(
                "https://api.example.com",
                Map.of("proxy", proxy.url().toString()),
                Time.system())) {
      HttpResult result = transport.send(CALL);
      assertThat(result)
          .isEqualTo(
              new HttpResult.ProxyRefused(
                  status,
                  "the way to api.example.com:443 by the proxy 127.0.0.1:%d is closed: the proxy answered %d; check provider.proxy"
                      .formatted(proxy.port(), status)));
      assertThat(proxy.received().getFirst().line())
          .isEqualTo("CONNECT api.example.com:443 HTTP/1.1");
      assertThat(proxy.received().getFirst().head()).doesNotContain("secret");
    }
  }

  @Test
  void aPlainCallGoesByTheProxyToo() throws Exception {
    try (RawServer proxy = RawServer.answering(200, "application/json", "{}");
        HttpTransport transport =
            transport(
                "http://10.1.2.3:8080", Map.of("proxy", proxy.url().toString()), Time.system())) {
      assertThat(transport.send(CALL)).isInstanceOf(HttpResult.Answered.class);
      assertThat(proxy.received().getFirst().line())
          .isEqualTo("GET http://10.1.2.3:8080/v1/x HTTP/1.1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.example.com, HTTPS_PROXY=http://p:1, p:1",
    "https://api.example.com, https_proxy=p:1, p:1",
    "https://api.example.com, HTTP_PROXY=http://p:1, ",
    "https://api.example.com, ALL_PROXY=http://p:1, p:1",
    "https://api.example.com, HTTPS_PROXY=http://user:word@p:1, p:1",
    "https://api.example.com, HTTPS_PROXY=http://p:1;NO_PROXY=example.com, ",
    "https://api.example.com, HTTPS_PROXY=http://p:1;NO_PROXY=.example.com, ",
    "https://api.example.com, HTTPS_PROXY=http://p:1;NO_PROXY=*, ",
    "https://api.example.com, 'HTTPS_PROXY=http://p:1;NO_PROXY=ple.com, other.org', p:1",
    "https://api.example.com, , ",
    "http://10.1.2.3, HTTP_PROXY=http://p:1, p:1",
    "http://127.0.0.1:8089, HTTP_PROXY=http://p:1, ",
    "http://localhost:8089, HTTP_PROXY=http://p:1, ",
  })
  void theEnvironmentIsReadAsCurlReadsIt(
      String url, @Nullable String environment, @Nullable String address) {
    Map<String, String> variables = new HashMap<>();
    Optional.ofNullable(environment).stream()
        .flatMap(text -> Arrays.stream(text.split(";", -1)))
        .map(entry -> entry.split("=", 2))
        .forEach(entry -> variables.put(entry[0], entry[1]));
    Optional<ProxyAddress> proxy =
        ProxyAddress.find(new HttpProxy.OfEnvironment(), URI.create(url), variables);
    assertThat(proxy.map(ProxyAddress::toString)).isEqualTo(Optional.ofNullable(address));
  }
}
