/// The storyline engine: plays a story, by rules that are code alone.
@NullMarked
package dev.governor.governors.play;

import org.jspecify.annotations.NullMarked;
