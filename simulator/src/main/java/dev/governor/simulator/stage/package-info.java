/// What all protocols share: scenario, chance, limits, bill.
@NullMarked
package dev.governor.simulator.stage;

import org.jspecify.annotations.NullMarked;
