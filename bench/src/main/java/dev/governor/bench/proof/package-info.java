/// The proof by `kill -9`: real jobs over the simulator, whose processes are killed and started
/// again, held against what the simulator charged.
@NullMarked
package dev.governor.bench.proof;

import org.jspecify.annotations.NullMarked;
