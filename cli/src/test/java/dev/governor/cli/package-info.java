@NullMarked
package dev.governor.cli;

import org.jspecify.annotations.NullMarked;
