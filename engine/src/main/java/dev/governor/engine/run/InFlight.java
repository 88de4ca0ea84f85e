package dev.governor.engine.run;

/// Counts what is being sent.
interface InFlight {

  /// Of what is counted otherwise.
  InFlight UNCOUNTED =
      new InFlight() {
        @Override
        public void sending() {}

        @Override
        public void notSending() {}

        @Override
        public void nothingSent() {}
      };

  void sending();

  void notSending();

  /// What was to be sent was not, after all.
  void nothingSent();
}
