/// A journal in memory, for tests.
@NullMarked
package dev.governor.outputs.journal;

import org.jspecify.annotations.NullMarked;
