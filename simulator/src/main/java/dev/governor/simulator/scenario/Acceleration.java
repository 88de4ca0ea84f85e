package dev.governor.simulator.scenario;

import java.time.Duration;

/// How sharply requests may become more, whatever else is allowed.
///
/// @param requests what is allowed in a minute at first
/// @param doubling how long it takes until twice as many are, where all that may come do
public record Acceleration(long requests, Duration doubling) {}
