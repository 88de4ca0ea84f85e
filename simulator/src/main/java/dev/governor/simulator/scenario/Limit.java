package dev.governor.simulator.scenario;

import java.util.Optional;
import java.util.OptionalLong;

/// What one key may ask of a model in a minute.
///
/// @param model a name, or one with `*` at its end
/// @param tokens of input and output together, as OpenAI counts
/// @param burst the share of a minute's worth that can be used at once
/// @param acceleration how sharply requests may become more; empty if that does not matter
/// @param silent whether answers tell nothing of it: neither how it stands nor when to come again
public record Limit(
    String model,
    OptionalLong requests,
    OptionalLong inputTokens,
    OptionalLong outputTokens,
    OptionalLong tokens,
    double burst,
    Optional<Acceleration> acceleration,
    boolean silent) {

  public boolean matches(String name) {
    return model.endsWith("*")
        ? name.startsWith(model.substring(0, model.length() - 1))
        : name.equals(model);
  }
}
