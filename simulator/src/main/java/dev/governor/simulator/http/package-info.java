/// The server: bodies come in bounded, answers go out late, slowly, torn or not at all.
@NullMarked
package dev.governor.simulator.http;

import org.jspecify.annotations.NullMarked;
