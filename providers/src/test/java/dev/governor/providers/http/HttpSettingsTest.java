package dev.governor.providers.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.providers.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class HttpSettingsTest {

  private static final String DEFAULT = "https://api.example.com";

  @Test
  void withoutSettingsTheDefaultsHold() {
    HttpSettings settings = read(Map.of());
    assertThat(settings.baseUrl()).isEqualTo(URI.create(DEFAULT));
    assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.timeout()).isEqualTo(Duration.ofMinutes(10));
    assertThat(settings.firstByteTimeout()).isEqualTo(Duration.ofMinutes(10));
    assertThat(settings.maxReplyBytes()).isEqualTo(32 << 20);
    assertThat(settings.maxConnections()).isEqualTo(1024);
    assertThat(settings.proxy()).isEqualTo(new HttpProxy.Direct());
    assertThat(settings.where()).isEqualTo("api.example.com:443");
  }

  @Test
  void settingsAreReadAsTextAndAsNumbers() {
    HttpSettings settings =
        read(
            Map.of(
                "base_url", "http://127.0.0.1:8089/path/",
                "timeout", "2m",
                "connect_timeout", "500ms",
                "max_reply_bytes", 4096,
                "max_connections", "7",
                "proxy", "environment"));
    assertThat(settings.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:8089/path"));
    assertThat(settings.timeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(settings.firstByteTimeout()).as("never longer").isEqualTo(Duration.ofMinutes(2));
    assertThat(settings.connectTimeout()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.maxReplyBytes()).isEqualTo(4096);
    assertThat(settings.maxConnections()).isEqualTo(7);
    assertThat(settings.proxy()).isEqualTo(new HttpProxy.OfEnvironment());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost",
        "http://127.0.0.1:8089",
        "http://127.9.9.9",
        "http://[::1]:8089",
        "http://[fd00::1]",
        "http://10.0.0.1",
        "http://172.16.0.1",
        "http://172.31.255.1",
        "http://192.168.1.1",
        "http://vllm:8000",
        "http://box.local",
        "http://host.docker.internal",
        "https://api.example.com"
      })
  void aPrivateAddressMayBePlain(String url) {
    assertThat(read(Map.of("base_url", url)).baseUrl()).isEqualTo(URI.create(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.example.com",
        "http://8.8.8.8",
        "http://172.32.0.1",
        "http://172.15.0.1",
        "http://192.169.1.1",
        "http://11.0.0.1",
        "http://2130706433",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "http://10.example.com",
        "http://[2001:db8::1]"
      })
  void aPublicAddressMayNotBePlainUnlessThatIsAllowed(String url) {
    assertThatThrownBy(() -> read(Map.of("base_url", url)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("allow_http: true");
    assertThat(read(Map.of("base_url", url, "allow_http", true)).baseUrl())
        .isEqualTo(URI.create(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:word@api.example.com",
        "https://api.example.com?key=word",
        "https://api.example.com/#word",
        "ftp://api.example.com",
        "api.example.com",
        "https://",
        "https://word word"
      })
  void anAddressThatHoldsMoreOrIsNoneIsRefusedWithoutBeingShown(String url) {
    assertThatThrownBy(() -> read(Map.of("base_url", url)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("provider.base_url must ")
        .hasMessageNotContaining("word");
  }

  @ParameterizedTest
  @CsvSource({
    "timeout, 10, 'provider.timeout must be a duration such as 500ms, 10s or 2m, was \"10\"'",
    "timeout, 0s, 'provider.timeout must be from 1ms to 24h, was \"0s\"'",
    "timeout, 25h, 'provider.timeout must be from 1ms to 24h, was \"25h\"'",
    "connect_timeout, x, 'provider.connect_timeout must be a duration such as 500ms, 10s or 2m, was \"x\"'",
    "max_connections, 0, 'provider.max_connections must be a whole number from 1 to 65535, was \"0\"'",
    "max_reply_bytes, 1.5, 'provider.max_reply_bytes must be a whole number from 1024 to 1073741824, was \"1.5\"'",
    "allow_http, yes, 'provider.allow_http must be true or false, was \"yes\"'",
    "proxy, socks5://p:1, 'provider.proxy must be a URL such as https://HOST/ or http://127.0.0.1:PORT'",
    "proxy, https://p:1, 'provider.proxy must be http://HOST:PORT, environment or none, was \"https://p:1\"'",
    "proxy, http://u:w@p:1, 'provider.proxy must hold no password: set it in HTTPS_PROXY, and proxy: environment'",
  })
  void aWrongSettingIsNamedWithWhatItMustBe(String name, String value, String sentence) {
    assertThatThrownBy(() -> read(Map.of(name, value)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(sentence);
  }

  private static HttpSettings read(Map<String, ?> settings) {
    Map<String, JsonNode> all = new HashMap<>();
    settings.forEach((name, value) -> all.put(name, Json.tree(value)));
    return HttpSettings.read(new Settings(all), DEFAULT);
  }
}
