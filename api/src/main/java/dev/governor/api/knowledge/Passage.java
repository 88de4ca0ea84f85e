package dev.governor.api.knowledge;

import java.util.List;

/// One piece of knowledge, as a prompt embeds it.
///
/// @param id names it in a knowledge base: `taoism_principle_001`
/// @param subject what it is about, such as a tradition's id
/// @param tags slugs
public record Passage(String id, String subject, String title, String text, List<String> tags) {

  public Passage {
    tags = List.copyOf(tags);
  }
}
