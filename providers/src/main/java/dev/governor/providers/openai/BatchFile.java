package dev.governor.providers.openai;

import dev.governor.api.provider.BatchUpload;
import dev.governor.providers.http.HttpBody;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A batch's lines as a multipart form, read from the disk as they are sent.
///
/// The boundary needs no chance: it counts only after a carriage return and a line feed, and a file
/// of lines of JSON has no carriage return.
final class BatchFile {

  private static final String BOUNDARY = "governor-batch-lines";
  private static final byte[] TAIL = crlf("\n--" + BOUNDARY + "--\n");

  private BatchFile() {}

  static HttpBody of(BatchUpload upload) {
    byte[] head = head(upload.tag());
    Path lines = upload.lines();
    return new HttpBody.Streamed(
        "multipart/form-data; boundary=" + BOUNDARY,
        head.length + size(lines) + TAIL.length,
        out -> write(head, lines, out));
  }

  private static byte[] head(String tag) {
    return crlf(
        """
        --%1$s
        Content-Disposition: form-data; name="purpose"

        batch
        --%1$s
        Content-Disposition: form-data; name="file"; filename="%2$s.jsonl"
        Content-Type: application/jsonl

        """
            .formatted(BOUNDARY, tag));
  }

  private static void write(byte[] head, Path lines, OutputStream out) throws IOException {
    out.write(head);
    Files.copy(lines, out);
    out.write(TAIL);
  }

  private static long size(Path lines) {
    try {
      return Files.size(lines);
    } catch (IOException e) {
      throw new UncheckedIOException("the lines of a batch cannot be read: " + lines, e);
    }
  }

  private static byte[] crlf(String text) {
    return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
