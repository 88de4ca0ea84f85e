@NullMarked
package dev.governor.governors.canon;

import org.jspecify.annotations.NullMarked;
