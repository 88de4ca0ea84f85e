/// Lanes: where a provider's limits live, shared by all jobs.
@NullMarked
package dev.governor.engine.pace;

import org.jspecify.annotations.NullMarked;
