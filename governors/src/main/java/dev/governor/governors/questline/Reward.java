package dev.governor.governors.questline;

import dev.governor.governors.schema.Between;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Meaning;
import dev.governor.governors.type.DependsOn;

/// What a quest gives to who completes it.
public record Reward(
    RewardKind kind,
    @Length(min = 3, max = DependsOn.LONGEST)
        @Meaning("An id: of whom or of what depends on the kind.")
        String target,
    @Between(min = 1, max = 15) @Meaning("Points of reputation; of anything else, 1.")
        int amount) {}
