@NullMarked
package dev.governor.governors.release;

import org.jspecify.annotations.NullMarked;
