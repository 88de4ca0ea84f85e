@NullMarked
package dev.governor.governors.graph;

import org.jspecify.annotations.NullMarked;
