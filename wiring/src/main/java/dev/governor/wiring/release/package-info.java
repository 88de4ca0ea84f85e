/// What a pipeline hands over: one folder with all results, and what was found between them.
@NullMarked
package dev.governor.wiring.release;

import org.jspecify.annotations.NullMarked;
