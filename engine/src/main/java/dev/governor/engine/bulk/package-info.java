/// The batch lane: a job's requests by way of the provider's batch API.
@NullMarked
package dev.governor.engine.bulk;

import org.jspecify.annotations.NullMarked;
