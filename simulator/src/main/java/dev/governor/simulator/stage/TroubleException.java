package dev.governor.simulator.stage;

/// Carries trouble out of the reading of a request.
public final class TroubleException extends RuntimeException {

  private final transient Trouble trouble;

  TroubleException(Trouble trouble) {
    super(trouble.message(), null, false, false);
    this.trouble = trouble;
  }

  public Trouble trouble() {
    return trouble;
  }
}
