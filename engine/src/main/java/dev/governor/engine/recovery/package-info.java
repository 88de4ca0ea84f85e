/// What follows from an outcome: pure decisions.
@NullMarked
package dev.governor.engine.recovery;

import org.jspecify.annotations.NullMarked;
