@NullMarked
package dev.governor.governors.mechanics;

import org.jspecify.annotations.NullMarked;
