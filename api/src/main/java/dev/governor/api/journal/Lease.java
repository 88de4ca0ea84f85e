package dev.governor.api.journal;

/// A worker's right to run a range of a job's requests until a time.
///
/// The token grows with every lease of the same range; the journal refuses entries under an older
/// one, so that a worker that was paused past its time cannot overwrite the one that took over.
///
/// @param job the job's number
/// @param first index of the first request
/// @param last index of the last request, inclusive
public record Lease(long job, long first, long last, long token) {}
