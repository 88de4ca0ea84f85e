@NullMarked
package dev.governor.simulator.scenario;

import org.jspecify.annotations.NullMarked;
