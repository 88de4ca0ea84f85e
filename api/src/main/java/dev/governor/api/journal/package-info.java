/// The durable store of jobs, requests, attempts and results: the only truth.
@NullMarked
package dev.governor.api.journal;

import org.jspecify.annotations.NullMarked;
