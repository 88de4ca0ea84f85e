@NullMarked
package dev.governor.governors.artifact;

import org.jspecify.annotations.NullMarked;
