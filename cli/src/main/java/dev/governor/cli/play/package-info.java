/// Plays a game on the terminal.
@NullMarked
package dev.governor.cli.play;

import org.jspecify.annotations.NullMarked;
