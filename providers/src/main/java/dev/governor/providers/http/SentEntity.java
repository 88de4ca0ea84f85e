package dev.governor.providers.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/// A body on its way; says when its last byte is written.
final class SentEntity extends AbstractHttpEntity {

  private final long length;
  private final HttpBody.Source source;
  private final boolean repeatable;
  private final Runnable written;

  private SentEntity(HttpBody.Streamed body, boolean repeatable, Runnable written) {
    super(body.contentType(), null);
    this.length = body.length();
    this.source = body.source();
    this.repeatable = repeatable;
    this.written = written;
  }

  static @Nullable HttpEntity of(HttpBody body, Runnable written) {
    return switch (body) {
      case HttpBody.None _ -> null;
      case HttpBody.Text(String text, String contentType) -> {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        yield new SentEntity(
            new HttpBody.Streamed(contentType, bytes.length, out -> out.write(bytes)),
            true,
            written);
      }
      case HttpBody.Streamed streamed -> new SentEntity(streamed, false, written);
    };
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    source.writeTo(out);
    out.flush();
    written.run();
  }

  @Override
  public long getContentLength() {
    return length;
  }

  @Override
  public boolean isRepeatable() {
    return repeatable;
  }

  @Override
  public boolean isStreaming() {
    return !repeatable;
  }

  @Override
  public InputStream getContent() {
    throw new UnsupportedOperationException("a body that is sent is written, not read");
  }

  @Override
  public Set<String> getTrailerNames() {
    return Set.of();
  }

  @Override
  public void close() {}
}
