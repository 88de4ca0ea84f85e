package dev.governor.engine.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Takes requests from a feed so that those whose prompts begin alike follow each other, as far as
/// they are there: what is in the provider's cache is used before it runs out. None is overtaken by
/// more than a window full of others. A job whose prompts all begin alike stays as it is. For one
/// thread.
final class PrefixOrder {

  private static final int MOST = 256;

  /// Which are looked at until one begins otherwise: so many at first, then one of so many.
  private static final int FIRST = 16;

  private static final int EVERY = 16;

  private final Feed feed;
  private final ToIntFunction<Work> prefixOf;
  private final int size;
  private final Deque<Waiting> window = new ArrayDeque<>();
  private int current;
  private int overtaken;
  private long taken;
  private boolean isMixed;
  private boolean isEnded;

  /// @param prefixOf stands for the beginning of a request's prompt
  /// @param ahead how many requests may be taken before their use
  PrefixOrder(Feed feed, ToIntFunction<Work> prefixOf, int ahead) {
    this.feed = feed;
    this.prefixOf = prefixOf;
    this.size = Math.min(ahead, MOST);
  }

  private record Waiting(Work work, int prefix) {}

  /// The next request; empty if there is nothing more to claim now.
  ///
  /// @throws ClaimFailedException if the journal failed
  Optional<Work> take() throws InterruptedException {
    if (!isMixed) {
      Optional<Work> next = feed.take();
      next.ifPresent(this::look);
      return next;
    }
    fill();
    return window.isEmpty() ? Optional.empty() : Optional.of(pick());
  }

  /// To look means to make the prompt, which is made again when it is asked; so not at every one.
  private void look(Work work) {
    if (taken < FIRST || taken % EVERY == 0) {
      int prefix = prefixOf.applyAsInt(work);
      isMixed = taken > 0 && prefix != current;
      current = prefix;
    }
    taken++;
  }

  /// Waits only if there is nothing.
  private void fill() throws InterruptedException {
    while (!isEnded && window.size() < size) {
      Optional<Feed.Item> next = window.isEmpty() ? Optional.of(feed.next()) : feed.nextNow();
      if (next.isEmpty()) {
        return;
      }
      switch (next.get()) {
        case Feed.Item.Ready(Work work) -> window.add(new Waiting(work, prefixOf.applyAsInt(work)));
        case Feed.Item.End _ -> isEnded = true;
        case Feed.Item.Broken(String why) -> throw new ClaimFailedException(why);
      }
    }
  }

  private Work pick() {
    if (overtaken < size) {
      for (Iterator<Waiting> all = window.iterator(); all.hasNext(); ) {
        Waiting waiting = all.next();
        if (waiting.prefix() == current) {
          overtaken = waiting.equals(window.peekFirst()) ? 0 : overtaken + 1;
          all.remove();
          return waiting.work();
        }
      }
    }
    overtaken = 0;
    Waiting oldest = window.removeFirst();
    current = oldest.prefix();
    return oldest.work();
  }
}
