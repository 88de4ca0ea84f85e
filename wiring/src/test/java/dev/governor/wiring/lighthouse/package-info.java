@NullMarked
package dev.governor.wiring.lighthouse;

import org.jspecify.annotations.NullMarked;
