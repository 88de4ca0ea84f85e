@NullMarked
package dev.governor.providers.openai;

import org.jspecify.annotations.NullMarked;
