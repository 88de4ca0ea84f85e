/// Time as it is injected: the one place that reads the machine's clocks.
@NullMarked
package dev.governor.api.time;

import org.jspecify.annotations.NullMarked;
