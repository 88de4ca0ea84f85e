/// The templates of prompts.
@NullMarked
package dev.governor.governors.prompt;

import org.jspecify.annotations.NullMarked;
