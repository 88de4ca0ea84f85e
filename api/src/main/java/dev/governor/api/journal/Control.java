package dev.governor.api.journal;

/// What another process asks the one that runs a job to do.
public enum Control {
  PAUSE,
  CANCEL
}
