@NullMarked
package dev.governor.filler;

import org.jspecify.annotations.NullMarked;
