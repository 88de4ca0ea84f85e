@NullMarked
package dev.governor.governors.storyline;

import org.jspecify.annotations.NullMarked;
