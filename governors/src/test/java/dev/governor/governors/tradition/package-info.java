@NullMarked
package dev.governor.governors.tradition;

import org.jspecify.annotations.NullMarked;
