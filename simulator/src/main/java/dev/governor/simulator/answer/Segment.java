package dev.governor.simulator.answer;

import java.time.Duration;
import java.util.Optional;

/// A piece of a prompt, in the order in which the vendor reads it.
///
/// @param cached for how long the prompt up to the end of this piece is kept, if it is marked to be
public record Segment(String text, Optional<Duration> cached) {}
