/// What is asked while something is measured.
@NullMarked
package dev.governor.bench.load;

import org.jspecify.annotations.NullMarked;
