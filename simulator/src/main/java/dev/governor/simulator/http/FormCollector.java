package dev.governor.simulator.http;

import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Takes a multipart form apart as it arrives; its file goes to disk.
final class FormCollector implements Collector {

  private final long most;
  private final HttpPostMultipartRequestDecoder decoder;
  private final Path kept;
  private long length;
  private Optional<String> flaw = Optional.empty();

  private FormCollector(long most, Path kept, HttpPostMultipartRequestDecoder decoder) {
    this.most = most;
    this.kept = kept;
    this.decoder = decoder;
  }

  static Collector of(HttpRequest request, long most, Path folder) {
    if (!HttpPostRequestDecoder.isMultipart(request)) {
      return new NoForm();
    }
    DefaultHttpDataFactory factory = new DefaultHttpDataFactory(true);
    factory.setBaseDir(folder.toString());
    factory.setDeleteOnExit(false);
    try {
      Path kept = Files.createTempFile(folder, "upload", ".jsonl");
      HttpPostMultipartRequestDecoder decoder =
          new HttpPostMultipartRequestDecoder(factory, request);
      return new FormCollector(most, kept, decoder);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void add(HttpContent content) {
    length += content.content().readableBytes();
    if (length > most || flaw.isPresent()) {
      return;
    }
    try {
      decoder.offer(content);
    } catch (HttpPostRequestDecoder.ErrorDataDecoderException e) {
      flaw = Optional.of("Could not parse multipart form: " + e.getMessage());
    }
  }

  @Override
  public Body end() throws IOException {
    if (length > most) {
      return Collector.tooLarge(most);
    }
    if (flaw.isPresent()) {
      return new Body.Unfit(400, flaw.get());
    }
    Map<String, String> fields = new HashMap<>();
    Optional<FileUpload> upload = Optional.empty();
    for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
      if (part instanceof FileUpload file && file.getName().equals("file")) {
        upload = Optional.of(file);
      } else if (part instanceof Attribute attribute) {
        fields.put(attribute.getName(), attribute.getValue());
      }
    }
    if (upload.isEmpty()) {
      return new Body.Unfit(400, "'file' is a required property");
    }
    FileUpload file = upload.get();
    file.renameTo(kept.toFile());
    return new Body.Form(fields, new Body.Spooled(kept, Files.size(kept)), file.getFilename());
  }

  @Override
  public void drop() {
    decoder.destroy();
    try {
      Files.deleteIfExists(kept);
    } catch (IOException _) {
      // The folder goes when the simulator does.
    }
  }

  /// For a request that should have been one.
  private static final class NoForm implements Collector {

    @Override
    public void add(HttpContent content) {}

    @Override
    public Body end() {
      return new Body.Unfit(400, "The request must be multipart/form-data");
    }

    @Override
    public void drop() {}
  }
}
