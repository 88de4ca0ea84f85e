/// What is wrong between the results of one job.
@NullMarked
package dev.governor.wiring.findings;

import org.jspecify.annotations.NullMarked;
