/// Results that can be played.
@NullMarked
package dev.governor.api.play;

import org.jspecify.annotations.NullMarked;
