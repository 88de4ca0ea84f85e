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
      };

  void sending();

  void notSending();
}
