/// What is told about a run: counts, events, and the signs of a systemic failure.
@NullMarked
package dev.governor.engine.watch;

import org.jspecify.annotations.NullMarked;
