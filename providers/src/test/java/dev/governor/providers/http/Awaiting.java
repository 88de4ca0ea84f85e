package dev.governor.providers.http;

import dev.governor.api.provider.LimitReport;
import dev.governor.api.provider.Signals;

/// Waits for an answer to begin, and counts how often it was told.
public final class Awaiting implements Signals {

  private int begun;

  @Override
  public void limits(LimitReport report) {}

  @Override
  public boolean awaitsBeginning() {
    return true;
  }

  @Override
  public void begun() {
    begun++;
  }

  public int timesBegun() {
    return begun;
  }
}
