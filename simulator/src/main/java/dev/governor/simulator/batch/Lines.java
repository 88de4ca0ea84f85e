package dev.governor.simulator.batch;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// The lines of a file, in any order; of the file only where they begin is held in memory.
final class Lines {

  private final MappedByteBuffer bytes;
  private final int[] starts;
  private final int count;

  private Lines(MappedByteBuffer bytes, int[] starts, int count) {
    this.bytes = bytes;
    this.starts = starts;
    this.count = count;
  }

  static Lines of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      int[] starts = new int[1024];
      int count = 0;
      int start = 0;
      for (int i = 0; i < bytes.limit(); i++) {
        boolean isEnd = bytes.get(i) == '\n' || i == bytes.limit() - 1;
        if (isEnd) {
          if (count + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
          }
          starts[count++] = start;
          start = i + 1;
        }
      }
      starts[count] = start;
      return new Lines(bytes, starts, count);
    }
  }

  int count() {
    return count;
  }

  /// With its end.
  byte[] get(int index) {
    byte[] line = new byte[starts[index + 1] - starts[index]];
    bytes.get(starts[index], line);
    return line;
  }

  /// The numbers of all lines, in the order of the file or in another.
  List<Integer> order(boolean isShuffled, RandomGenerator random) {
    List<Integer> order = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      order.add(i);
    }
    if (isShuffled) {
      Collections.shuffle(order, random);
    }
    return order;
  }
}
