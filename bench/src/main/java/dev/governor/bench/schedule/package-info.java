/// How long jobs of several priorities take that share a lane, beside what would be ideal.
@NullMarked
package dev.governor.bench.schedule;

import org.jspecify.annotations.NullMarked;
