/// What attempts may cost at worst, and waiting for money that comes back.
@NullMarked
package dev.governor.engine.budget;

import org.jspecify.annotations.NullMarked;
