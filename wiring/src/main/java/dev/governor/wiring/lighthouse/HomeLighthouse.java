package dev.governor.wiring.lighthouse;

import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.wiring.home.GovernorHome;
import org.jspecify.annotations.Nullable;

/// A home's knowledge base, opened when it is first asked for. Thread-safe.
public final class HomeLighthouse implements AutoCloseable {

  private final GovernorHome home;
  private final boolean vectors;
  private @Nullable KnowledgeBase base;

  public HomeLighthouse(GovernorHome home, boolean vectors) {
    this.home = home;
    this.vectors = vectors;
  }

  public synchronized KnowledgeBase base() {
    if (base == null) {
      base = Lighthouse.open(home, vectors);
    }
    return base;
  }

  @Override
  public synchronized void close() {
    if (base != null) {
      base.close();
      base = null;
    }
  }
}
