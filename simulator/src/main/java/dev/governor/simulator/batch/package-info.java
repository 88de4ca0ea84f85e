/// Many questions handed in together, worked on in simulated time.
@NullMarked
package dev.governor.simulator.batch;

import org.jspecify.annotations.NullMarked;
