package dev.governor.api.provider;

/// Names one attempt of one request, the same in the ledger, on the wire and in the provider's
/// batch.
///
/// @param requestId the same for every attempt of one request; `[A-Za-z0-9_-]`, at most 57
///   characters
/// @param number from 1
public record AttemptId(String requestId, int number) {

  /// As it is sent: a batch's `custom_id`, the header `x-client-request-id`. `[A-Za-z0-9_-]`, at
  /// most 64 characters for up to 999,999 attempts.
  public String text() {
    return requestId + "-" + number;
  }
}
