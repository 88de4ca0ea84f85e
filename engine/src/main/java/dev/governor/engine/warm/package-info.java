/// Prompt caches of providers, warmed: of requests that begin alike, one goes ahead.
@NullMarked
package dev.governor.engine.warm;

import org.jspecify.annotations.NullMarked;
