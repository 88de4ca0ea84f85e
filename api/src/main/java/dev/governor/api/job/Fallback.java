package dev.governor.api.job;

import dev.governor.api.provider.ProviderConfig;
import java.util.Optional;
import java.util.Set;

/// Who is asked instead, when the model before did not do.
///
/// @param causes the labels of outcomes after which it is asked, such as `overloaded`
/// @param model its name or alias
/// @param provider empty for the job's own
public record Fallback(Set<String> causes, String model, Optional<ProviderConfig> provider) {

  public Fallback {
    causes = Set.copyOf(causes);
    Check.that(!causes.isEmpty(), "fallback.on", "must name at least one cause");
    Check.that(!model.isBlank(), "fallback.model", "must not be blank");
  }
}
