/// A knowledge base: passages that prompts embed by their ids.
@NullMarked
package dev.governor.api.knowledge;

import org.jspecify.annotations.NullMarked;
