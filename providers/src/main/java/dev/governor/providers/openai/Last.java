package dev.governor.providers.openai;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A function that remembers its last answer: all questions of a job share their system text and
/// schema. Thread-safe; at worst something is worked out twice.
final class Last<K, V> {

  private final Function<K, V> work;
  private volatile @Nullable Known<K, V> known;

  Last(Function<K, V> work) {
    this.work = work;
  }

  V of(K key) {
    Known<K, V> last = known;
    if (last == null || !last.key.equals(key)) {
      last = new Known<>(key, work.apply(key));
      known = last;
    }
    return last.value;
  }

  private record Known<K, V>(K key, V value) {}
}
