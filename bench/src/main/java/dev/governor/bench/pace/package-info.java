/// How much of a provider's limits is used, from a cold start and without knowing them, beside what
/// people do by hand.
@NullMarked
package dev.governor.bench.pace;

import org.jspecify.annotations.NullMarked;
