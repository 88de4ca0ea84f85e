package dev.governor.lighthouse.document;

import java.util.List;

/// What stands under one heading.
///
/// @param heading empty for what stands before the first one
record Section(String heading, List<String> paragraphs) {

  Section {
    paragraphs = List.copyOf(paragraphs);
  }
}
