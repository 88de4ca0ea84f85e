/// One question, one answer, over either protocol.
@NullMarked
package dev.governor.simulator.realtime;

import org.jspecify.annotations.NullMarked;
