package dev.governor.governors.release;

import dev.governor.governors.profile.Relation;

/// How a relation that only one side tells becomes mutual: what the other side would say.
///
/// @param told where it is told: `/profiles/OCCODON/relations/0`
/// @param governorId whose profile lacks it
/// @param missing what that profile would have
/// @param verdict whether it may simply be added
public record Reconciliation(String told, String governorId, Relation missing, Verdict verdict) {}
