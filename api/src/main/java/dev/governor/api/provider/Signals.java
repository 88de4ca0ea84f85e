package dev.governor.api.provider;

/// What a provider tells of an attempt besides its outcome. Called on the attempt's own thread or
/// on another, before [Provider#ask] returns; must not block.
public interface Signals {

  /// For who wants to know nothing.
  Signals NONE =
      new Signals() {
        @Override
        public void limits(LimitReport report) {}

        @Override
        public boolean awaitsBeginning() {
          return false;
        }

        @Override
        public void begun() {}
      };

  /// How the limits stand, as an answer of whatever outcome told it.
  void limits(LimitReport report);

  /// Whether somebody waits for [#begun], so that an answer that comes in pieces is worth its
  /// trouble.
  boolean awaitsBeginning();

  /// The model has begun to answer: what the prompt left in the provider's cache can be read from
  /// now on. A provider that cannot tell says nothing, and the outcome tells.
  void begun();
}
