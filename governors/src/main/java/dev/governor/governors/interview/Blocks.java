package dev.governor.governors.interview;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.governors.prompt.PromptFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The blocks of an interview.
final class Blocks {

  /// Those that ship, for rows that bring none.
  static final List<Block> SHIPPED =
      List.of(Json.read(Json.parse(PromptFiles.text(Blocks.class, "blocks.json")), Block[].class));

  private Blocks() {}

  /// @throws InvalidInputException if two have one id
  static List<Block> orShipped(List<Block> given) {
    Set<String> ids = new HashSet<>();
    for (Block block : given) {
      if (!ids.add(block.id())) {
        throw new InvalidInputException(
            "two blocks of an interview are named %s; give each an id of its own"
                .formatted(block.id()));
      }
    }
    return given.isEmpty() ? SHIPPED : given;
  }
}
