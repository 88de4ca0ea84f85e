package dev.governor.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Answers with a file, or with the part of it that a `Range` asks for.
public final class Ranges {

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,15})-(\\d{0,15})");

  private Ranges() {}

  public static Response of(Received received, Path file, String type) {
    long length = size(file);
    Matcher range = RANGE.matcher(received.header("range").orElse(""));
    if (!range.matches()) {
      return Response.of(200, type, new Content.Stored(file, 0, length, false))
          .with("accept-ranges", "bytes");
    }
    long from = Long.parseLong(range.group(1));
    long to = range.group(2).isEmpty() ? length - 1 : Long.parseLong(range.group(2));
    if (from >= length || from > to) {
      return Response.of(416, type, new Content.Bytes(new byte[0]))
          .with("content-range", "bytes */" + length);
    }
    long last = Math.min(to, length - 1);
    return Response.of(206, type, new Content.Stored(file, from, last - from + 1, false))
        .with("content-range", "bytes %d-%d/%d".formatted(from, last, length));
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
