/// Vectors from a small model that runs in this process.
@NullMarked
package dev.governor.embedding;

import org.jspecify.annotations.NullMarked;
