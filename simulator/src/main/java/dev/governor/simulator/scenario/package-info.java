/// What the simulator does to its callers, as a YAML file says it.
@NullMarked
package dev.governor.simulator.scenario;

import org.jspecify.annotations.NullMarked;
