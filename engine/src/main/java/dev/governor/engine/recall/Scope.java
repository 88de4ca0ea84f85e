package dev.governor.engine.recall;

/// What is known without a look into the journal about the answers of one provider, account and
/// model.
sealed interface Scope {

  boolean mayHave(String digest);

  void add(String digest);

  /// The journal had answers already when this process first looked.
  record Filled() implements Scope {
    @Override
    public boolean mayHave(String digest) {
      return true;
    }

    @Override
    public void add(String digest) {}
  }

  /// It had none: all that it has by now came from this process.
  record Fresh(Sieve sieve) implements Scope {
    @Override
    public boolean mayHave(String digest) {
      return sieve.mayHave(digest);
    }

    @Override
    public void add(String digest) {
      sieve.add(digest);
    }
  }
}
