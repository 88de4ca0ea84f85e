/// How running jobs get on, told to other processes.
@NullMarked
package dev.governor.wiring.live;

import org.jspecify.annotations.NullMarked;
