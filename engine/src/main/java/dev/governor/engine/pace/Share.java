package dev.governor.engine.pace;

import dev.governor.api.job.JobId;

/// Who asks a lane for a permit, and how much that one's requests weigh against others'.
public record Share(JobId job, double weight) {}
