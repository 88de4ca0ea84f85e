@NullMarked
package dev.governor.governors.picture;

import org.jspecify.annotations.NullMarked;
