/// Time that passes only when a test says so.
@NullMarked
package dev.governor.testkit.time;

import org.jspecify.annotations.NullMarked;
