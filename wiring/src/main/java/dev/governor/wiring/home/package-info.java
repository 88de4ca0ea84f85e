/// The folder where Governor keeps its journal, logs and cache, and who may write there.
@NullMarked
package dev.governor.wiring.home;

import org.jspecify.annotations.NullMarked;
