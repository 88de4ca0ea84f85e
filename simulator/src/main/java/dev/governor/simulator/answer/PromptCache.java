package dev.governor.simulator.answer;

import dev.governor.simulator.scenario.CacheTerms;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Remembers the beginnings of prompts, as vendors do: exact to the byte, apart for each key and
/// model, for a time. A prompt is remembered from the moment its answer begins, so that those asked
/// beside it find nothing. Thread-safe.
final class PromptCache {

  private static final int MOST = 20_000;
  private static final int STEP = 128;

  private final CacheTerms terms;
  private final Map<Long, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

  PromptCache(CacheTerms terms) {
    this.terms = terms;
  }

  private record Kept(long from, long until) {}

  /// @param read tokens that were found
  /// @param written tokens that were not and are kept now
  record Found(long read, long written) {
    static final Found NOTHING = new Found(0, 0);
  }

  /// @param now in nanoseconds
  /// @param delay until the answer begins
  synchronized Found look(Question question, long scope, long now, Duration delay) {
    return switch (question.caching()) {
      case MARKED -> marked(question.segments(), scope, now, delay);
      case AUTOMATIC -> automatic(question.segments(), scope, now, delay);
    };
  }

  /// Tokens that would be found; nothing is kept.
  synchronized long peek(Question question, long scope, long now) {
    long bits = scope;
    long tokens = 0;
    long read = 0;
    for (Segment segment : question.segments()) {
      bits = Bits.mix(bits, Bits.of(segment.text()));
      tokens += Tokens.of(segment.text());
      Kept known = kept.get(bits);
      if (known != null && known.from() <= now && now < known.until()) {
        read = tokens;
      }
    }
    return read;
  }

  private Found marked(List<Segment> segments, long scope, long now, Duration delay) {
    long bits = scope;
    long tokens = 0;
    long read = 0;
    long longest = 0;
    for (Segment segment : segments) {
      bits = Bits.mix(bits, Bits.of(segment.text()));
      tokens += Tokens.of(segment.text());
      if (segment.cached().isPresent() && tokens >= terms.minTokens()) {
        longest = tokens;
        if (touch(bits, now, delay, longer(segment.cached().get()))) {
          read = tokens;
        }
      }
    }
    return new Found(read, longest - read);
  }

  private Duration longer(Duration asked) {
    return asked.compareTo(terms.ttl()) > 0 ? asked : terms.ttl();
  }

  private Found automatic(List<Segment> segments, long scope, long now, Duration delay) {
    long bits = scope;
    long tokens = 0;
    long read = 0;
    for (Segment segment : segments) {
      bits = Bits.mix(bits, Bits.of(segment.text()));
      tokens += Tokens.of(segment.text());
      if (tokens >= terms.minTokens() && touch(bits, now, delay, terms.ttl())) {
        read = tokens / STEP * STEP;
      }
    }
    return new Found(read, 0);
  }

  /// Whether it is there; it is from now on.
  private boolean touch(long bits, long now, Duration delay, Duration ttl) {
    Kept known = kept.get(bits);
    boolean isThere = known != null && known.from() <= now && now < known.until();
    boolean isComing = known != null && now < known.from();
    if (!isComing) {
      long from = isThere ? now : now + delay.toNanos();
      kept.put(bits, new Kept(from, from + ttl.toNanos()));
      if (kept.size() > MOST) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return isThere;
  }

  synchronized void reset() {
    kept.clear();
  }
}
