package dev.governor.engine.call;

import dev.governor.api.provider.Outcome;

/// An outcome after its answer, if there is one, was judged.
///
/// @param output what is kept of an answer that is good; else empty
public record Judged(Outcome outcome, String output) {}
