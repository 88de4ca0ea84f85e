/// Anthropic's Messages API and its Message Batches API.
@NullMarked
package dev.governor.providers.anthropic;

import org.jspecify.annotations.NullMarked;
