@NullMarked
package dev.governor.governors.knowledge;

import org.jspecify.annotations.NullMarked;
