package dev.governor.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/// An HTTP client as whoever writes a loop of his own would use it.
interface Poster extends AutoCloseable {

  /// @return the answer's body
  String post(String body) throws IOException, InterruptedException;

  @Override
  void close() throws IOException;

  /// @param connections at the same time
  static Poster apache(URI url, int connections) {
    CloseableHttpClient client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(connections)
                    .setMaxConnPerRoute(connections)
                    .build())
            .build();
    return new Poster() {
      @Override
      public String post(String body) throws IOException {
        HttpPost post = new HttpPost(url);
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        return client.execute(post, answer -> EntityUtils.toString(answer.getEntity()));
      }

      @Override
      public void close() throws IOException {
        client.close();
      }
    };
  }

  static Poster jdk(URI url) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();
    return new Poster() {
      @Override
      public String post(String body) throws IOException, InterruptedException {
        HttpRequest request =
            HttpRequest.newBuilder(url)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
      }

      @Override
      public void close() {
        client.close();
        threads.close();
      }
    };
  }
}
