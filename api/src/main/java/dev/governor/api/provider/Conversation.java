package dev.governor.api.provider;

import java.util.ArrayList;
import java.util.List;

/// What the model is told: the system text and the turns so far, the last one ours.
public record Conversation(String system, List<Message> messages) {

  public Conversation {
    messages = List.copyOf(messages);
  }

  public static Conversation of(String system, String user) {
    return new Conversation(system, List.of(new Message.User(user)));
  }

  /// This conversation with the model's answer and our reply to it.
  public Conversation followedBy(String answer, String reply) {
    List<Message> longer = new ArrayList<>(messages);
    longer.add(new Message.Assistant(answer));
    longer.add(new Message.User(reply));
    return new Conversation(system, longer);
  }
}
