@NullMarked
package dev.governor.simulator.answer;

import org.jspecify.annotations.NullMarked;
