package dev.governor.api.provider;

/// One turn of a conversation.
public sealed interface Message {

  String text();

  record User(String text) implements Message {}

  record Assistant(String text) implements Message {}
}
