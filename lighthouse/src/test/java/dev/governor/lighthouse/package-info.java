@NullMarked
package dev.governor.lighthouse;

import org.jspecify.annotations.NullMarked;
