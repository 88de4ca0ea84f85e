package dev.governor.api.provider;

/// A key that may be sent to its provider and shown to nobody: it prints as its name.
public final class Secret {

  private final String name;
  private final String value;

  /// @param name what it is called in the environment or the secrets file
  public Secret(String name, String value) {
    this.name = name;
    this.value = value;
  }

  public String name() {
    return name;
  }

  /// The key itself, for the request's header and nothing else.
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "the secret " + name;
  }
}
