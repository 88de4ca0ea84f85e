package dev.governor.simulator;

import dev.governor.api.data.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Asks a simulator as any client would.
///
/// @param headers names and values in turn
record Client(HttpClient http, String baseUrl, List<String> headers) implements AutoCloseable {

  static Client anthropic(String baseUrl) {
    return new Client(
        HttpClient.newHttpClient(),
        baseUrl,
        List.of("x-api-key", "key-1", "anthropic-version", "2026-10-21"));
  }

  static Client openAi(String baseUrl) {
    return new Client(
        HttpClient.newHttpClient(), baseUrl, List.of("authorization", "Bearer key-1"));
  }

  Client with(String... more) {
    List<String> all = new ArrayList<>(headers);
    all.addAll(List.of(more));
    return new Client(http, baseUrl, all);
  }

  Client without(String... names) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < headers.size(); i += 2) {
      if (!List.of(names).contains(headers.get(i))) {
        all.add(headers.get(i));
        all.add(headers.get(i + 1));
      }
    }
    return new Client(http, baseUrl, all);
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send(request(path).DELETE());
  }

  /// Uploads a file as a multipart form.
  HttpResponse<String> upload(String purpose, String text)
      throws IOException, InterruptedException {
    String form =
        """
        --edge
        Content-Disposition: form-data; name="purpose"

        %s
        --edge
        Content-Disposition: form-data; name="file"; filename="batch.jsonl"
        Content-Type: application/jsonl

        """
                .formatted(purpose)
                .replace("\n", "\r\n")
            + text
            + "\r\n--edge--\r\n";
    return send(
        request("/v1/files")
            .header("content-type", "multipart/form-data; boundary=edge")
            .POST(BodyPublishers.ofString(form)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(baseUrl + path));
    return headers.isEmpty() ? builder : builder.headers(headers.toArray(String[]::new));
  }

  static JsonNode json(HttpResponse<String> response) {
    return Json.parse(response.body());
  }

  @Override
  public void close() {
    http.close();
  }
}
