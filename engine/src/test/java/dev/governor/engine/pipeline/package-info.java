@NullMarked
package dev.governor.engine.pipeline;

import org.jspecify.annotations.NullMarked;
