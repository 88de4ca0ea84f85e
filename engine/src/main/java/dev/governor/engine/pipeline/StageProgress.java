package dev.governor.engine.pipeline;

/// Where a stage stands.
///
/// @param waiting items that need something which is not there yet
/// @param asked items that are being asked, or will be
/// @param blocked items that will not be asked in this run
public record StageProgress(
    String stage, long total, long waiting, long asked, long succeeded, long failed, long blocked) {

  /// Whether nothing of it will change any more in this run.
  public boolean isSettled() {
    return waiting + asked == 0;
  }
}
