@NullMarked
package dev.governor.governors.play;

import org.jspecify.annotations.NullMarked;
