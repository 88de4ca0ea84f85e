/// The output folder, and how files come into it whole or not at all.
@NullMarked
package dev.governor.outputs.disk;

import org.jspecify.annotations.NullMarked;
