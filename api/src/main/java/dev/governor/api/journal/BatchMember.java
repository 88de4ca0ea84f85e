package dev.governor.api.journal;

/// An attempt that is made by a batch.
///
/// @param position its place in the batch, from 0
/// @param attempt its number
/// @param request as a claim would give it; the attempt is among its attempts
public record BatchMember(int position, int attempt, boolean isAnswered, ClaimedRequest request) {}
