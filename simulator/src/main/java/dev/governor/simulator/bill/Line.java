package dev.governor.simulator.bill;

/// One question's part of the bill. Thread-safe.
final class Line {

  private final Sum sum = new Sum();
  private long received;
  private long answered;

  Sum sum() {
    return sum;
  }

  synchronized void received() {
    received++;
  }

  synchronized void answered() {
    answered++;
  }

  synchronized Calls calls() {
    return new Calls(received, answered);
  }

  synchronized void reset() {
    received = 0;
    answered = 0;
  }
}
