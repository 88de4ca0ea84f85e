/// The command line: one class for each command.
@NullMarked
package dev.governor.cli;

import org.jspecify.annotations.NullMarked;
