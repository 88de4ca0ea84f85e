/// Joins everything: plug-ins, found on the class path, to an engine over a home's journal.
@NullMarked
package dev.governor.wiring;

import org.jspecify.annotations.NullMarked;
