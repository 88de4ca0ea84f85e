@NullMarked
package dev.governor.wiring.secrets;

import org.jspecify.annotations.NullMarked;
