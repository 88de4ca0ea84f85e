/// Pictures of what was measured.
@NullMarked
package dev.governor.bench.chart;

import org.jspecify.annotations.NullMarked;
