package dev.governor.engine.bulk;

import dev.governor.api.journal.Lease;
import dev.governor.api.journal.NewBatch;
import dev.governor.api.journal.Reservation;
import dev.governor.api.provider.AttemptId;
import dev.governor.api.provider.BatchLimits;
import dev.governor.api.provider.BatchUpload;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelRequest;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A batch while it is put together: its lines are in a temporary file, so that the heap holds no
/// prompts. Not thread-safe.
final class Part implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 16;

  private final BatchLimits limits;
  private final String model;
  private @Nullable Path file;
  private @Nullable OutputStream out;
  private final List<NewBatch.Member> members = new ArrayList<>();
  private long bytes;

  Part(BatchLimits limits, String model) {
    this.limits = limits;
    this.model = model;
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  boolean hasRoom(byte[] line) {
    return members.size() < limits.requests() && bytes + line.length + 1 <= limits.bytes();
  }

  /// @throws UncheckedIOException if the line cannot be kept
  void add(Lease lease, long index, ModelRequest request, Reservation reservation, byte[] line) {
    AttemptId id = request.id();
    add(new NewBatch.Member(lease, index, id.number(), id.text(), reservation), line);
  }

  private void add(NewBatch.Member member, byte[] line) {
    try {
      OutputStream lines = lines();
      lines.write(line);
      lines.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("the lines of a batch cannot be kept: " + e.getMessage(), e);
    }
    bytes += line.length + 1;
    members.add(member);
  }

  /// Parts this one in two: as many of its first questions as that money is enough for, and the
  /// rest. This one is then of no use.
  ///
  /// @return empty if it is not enough for any, or for all
  List<Part> split(BigDecimal usd) {
    int affordable = affordable(usd);
    if (affordable == 0 || affordable == members.size()) {
      return List.of();
    }
    List<Part> halves = List.of(new Part(limits, model), new Part(limits, model));
    try (BufferedReader lines = Files.newBufferedReader(upload().lines())) {
      for (int i = 0; i < members.size(); i++) {
        byte[] line = lines.readLine().getBytes(StandardCharsets.UTF_8);
        halves.get(i < affordable ? 0 : 1).add(members.get(i), line);
      }
    } catch (IOException e) {
      halves.forEach(Part::close);
      throw new UncheckedIOException("the lines of a batch cannot be read: " + e.getMessage(), e);
    }
    close();
    return halves;
  }

  private int affordable(BigDecimal usd) {
    BigDecimal left = usd;
    int count = 0;
    for (NewBatch.Member member : members) {
      left = left.subtract(worst(member));
      if (left.signum() < 0) {
        return count;
      }
      count++;
    }
    return count;
  }

  private static BigDecimal worst(NewBatch.Member member) {
    return switch (member.reservation().worst()) {
      case Cost.Known(BigDecimal usd) -> usd;
      case Cost.Unknown _ -> BigDecimal.ZERO;
    };
  }

  private OutputStream lines() throws IOException {
    OutputStream lines = out;
    if (lines == null) {
      // Readable by its owner only: that is how temporary files are made.
      Path made = Spill.create();
      lines = new BufferedOutputStream(Files.newOutputStream(made), BUFFER_BYTES);
      file = made;
      out = lines;
    }
    return lines;
  }

  List<NewBatch.Member> members() {
    return members;
  }

  /// The name of its first member, which no other batch of the journal has.
  String tag() {
    return members.getFirst().customId();
  }

  /// All that was added, ready to be sent; nothing is added afterwards.
  BatchUpload upload() {
    try {
      lines().flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the lines of a batch cannot be kept: " + e.getMessage(), e);
    }
    return new BatchUpload(tag(), model, Objects.requireNonNull(file), members.size());
  }

  /// Removes the file.
  @Override
  public void close() {
    try {
      if (out != null) {
        out.close();
      }
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a temporary file cannot be removed: " + e.getMessage(), e);
    }
  }
}
