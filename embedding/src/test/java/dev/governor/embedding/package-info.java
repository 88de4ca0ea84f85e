@NullMarked
package dev.governor.embedding;

import org.jspecify.annotations.NullMarked;
