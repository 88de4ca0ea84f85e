package dev.governor.engine.pipeline;

/// How many items of a stage stand how. Used by one thread.
final class StandingCounts {

  private long waiting;
  private long asked;
  private long succeeded;
  private long failed;
  private long blocked;

  void change(Standing standing, int by) {
    switch (standing) {
      case Standing.Waiting _ -> waiting += by;
      case Standing.Asked _ -> asked += by;
      case Standing.Succeeded _ -> succeeded += by;
      case Standing.Failed _ -> failed += by;
      case Standing.Blocked _ -> blocked += by;
    }
  }

  StageProgress progress(String stage) {
    long total = waiting + asked + succeeded + failed + blocked;
    return new StageProgress(stage, total, waiting, asked, succeeded, failed, blocked);
  }
}
