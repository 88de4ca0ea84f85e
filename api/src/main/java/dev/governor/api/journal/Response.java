package dev.governor.api.journal;

/// An answer that was accepted, kept for the next time that its question comes.
///
/// @param text as the provider sent it; whoever takes it judges it again
/// @param model the model that gave it
public record Response(QuestionKey question, String text, String model) {}
