@NullMarked
package dev.governor.governors.interview;

import org.jspecify.annotations.NullMarked;
