@NullMarked
package dev.governor.simulator.bill;

import org.jspecify.annotations.NullMarked;
