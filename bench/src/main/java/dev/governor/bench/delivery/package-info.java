/// What a job with a deadline takes and costs that may use both of a vendor's deliveries.
@NullMarked
package dev.governor.bench.delivery;

import org.jspecify.annotations.NullMarked;
