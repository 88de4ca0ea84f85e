package dev.governor.engine.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/// Takes requests from a feed so that those whose prompts begin alike follow each other, as far as
/// they are there: what is in the provider's cache is used before it runs out. None is overtaken by
/// more than a window full of others. For one thread.
final class PrefixOrder {

  private static final int MOST = 256;

  private final Feed feed;
  private final Prefixed prefixed;
  private final int size;
  private final Deque<Waiting> window = new ArrayDeque<>();
  private int current;
  private int overtaken;
  private boolean isEnded;

  /// @param ahead how many requests may be taken before their use
  PrefixOrder(Feed feed, Prefixed prefixed, int ahead) {
    this.feed = feed;
    this.prefixed = prefixed;
    this.size = Math.min(ahead, MOST);
  }

  /// Knows of a job's prompts.
  interface Prefixed {

    /// Whether they were seen to begin in more than one way.
    boolean isMixed();

    /// Stands for the beginning of a request's prompt.
    int prefixOf(Work work);
  }

  private record Waiting(Work work, int prefix) {}

  /// The next request; empty if there is nothing more to claim now.
  ///
  /// @throws ClaimFailedException if the journal failed
  Optional<Work> take() throws InterruptedException {
    if (window.isEmpty() && !isEnded && !prefixed.isMixed()) {
      return feed.take();
    }
    fill();
    return window.isEmpty() ? Optional.empty() : Optional.of(pick());
  }

  /// Waits only if there is nothing.
  private void fill() throws InterruptedException {
    while (!isEnded && window.size() < size) {
      Optional<Feed.Item> next = window.isEmpty() ? Optional.of(feed.next()) : feed.nextNow();
      if (next.isEmpty()) {
        return;
      }
      switch (next.get()) {
        case Feed.Item.Ready(Work work) -> window.add(new Waiting(work, prefixed.prefixOf(work)));
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
          overtaken = window.peekFirst() == waiting ? 0 : overtaken + 1;
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
