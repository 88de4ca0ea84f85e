@NullMarked
package dev.governor.governors.systems;

import org.jspecify.annotations.NullMarked;
