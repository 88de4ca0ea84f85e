package dev.governor.api.provider;

/// The question as a job type writes it: what all items share first, the item's own data last.
///
/// @param system the shared rules; the same text for all items of a job, so that providers can
///   cache it
/// @param user the item's own part
public record Prompt(String system, String user) {

  public Conversation toConversation() {
    return Conversation.of(system, user);
  }
}
