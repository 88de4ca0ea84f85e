package dev.governor.api.journal;

/// A request that has not ended yet.
///
/// @param input the stored item, as JSON
/// @param attempts all attempts so far; the next one's number is one higher
/// @param countedAttempts those that count against `maxRetries`
public record ClaimedRequest(
    long index, String key, String input, int attempts, int countedAttempts) {}
