/// Anthropic's words: Messages and Message Batches.
@NullMarked
package dev.governor.simulator.anthropic;

import org.jspecify.annotations.NullMarked;
