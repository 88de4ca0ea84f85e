package dev.governor.engine.call;

import dev.governor.api.provider.ModelRequest;

/// Knows answers that were accepted before, and who is asking what just now. Thread-safe.
public interface Recall {

  /// Knows nothing, and remembers nothing.
  Recall NONE =
      new Recall() {
        @Override
        public Inquiry inquire(ModelRequest question, Turn turn) {
          return Inquiry.NOTHING;
        }

        @Override
        public Inquiry lookUp(ModelRequest question) {
          return Inquiry.NOTHING;
        }
      };

  /// Begins to ask a question; it is under way until the inquiry is closed. While another asks the
  /// same, it waits for that one's answer, without taking up a place.
  ///
  /// @param question as it is asked first, before anything is repaired or enlarged
  Inquiry inquire(ModelRequest question, Turn turn) throws InterruptedException;

  /// Looks a question up, and waits for nobody.
  Inquiry lookUp(ModelRequest question);
}
