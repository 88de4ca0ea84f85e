@NullMarked
package dev.governor.simulator;

import org.jspecify.annotations.NullMarked;
