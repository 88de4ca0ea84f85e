/// OpenAI's words: Chat Completions, Responses, Files and Batches.
@NullMarked
package dev.governor.simulator.openai;

import org.jspecify.annotations.NullMarked;
