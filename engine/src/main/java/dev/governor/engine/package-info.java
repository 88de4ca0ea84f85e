/// The façade: what applications call.
@NullMarked
package dev.governor.engine;

import org.jspecify.annotations.NullMarked;
