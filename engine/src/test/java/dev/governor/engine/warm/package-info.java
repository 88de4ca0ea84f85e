/// Tests of the warming of prompt caches.
@NullMarked
package dev.governor.engine.warm;

import org.jspecify.annotations.NullMarked;
