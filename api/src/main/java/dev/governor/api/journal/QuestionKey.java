package dev.governor.api.journal;

/// Stands for a question, complete: two that have the same key were rendered alike, for the same
/// model of the same provider under the same account.
///
/// @param scope stands for provider, account and model
/// @param digest of all of it, 32 hexadecimal digits
public record QuestionKey(long scope, String digest) {}
