/// Questions as both protocols ask them, and the answers that are made up for them.
@NullMarked
package dev.governor.simulator.answer;

import org.jspecify.annotations.NullMarked;
