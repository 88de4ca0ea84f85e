package dev.governor.engine.watch;

import dev.governor.api.job.JobId;
import dev.governor.engine.pace.LaneState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How a job that runs gets on at a moment.
///
/// @param lane of the job's own model; empty before anything was asked on it
/// @param perSecond requests that end, lately
/// @param rest how long it still takes, if it goes on so
/// @param usd what all of it will have cost, if it goes on so
public record LiveState(
    JobId job,
    Instant at,
    Optional<LaneState> lane,
    double perSecond,
    Optional<Duration> rest,
    Optional<BigDecimal> usd) {}
