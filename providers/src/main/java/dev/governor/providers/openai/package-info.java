/// OpenAI's API and all that speak it: chat completions or responses, and batches by files.
@NullMarked
package dev.governor.providers.openai;

import org.jspecify.annotations.NullMarked;
