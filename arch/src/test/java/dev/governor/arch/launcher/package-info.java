/// The scripts at the root, run for real on machines made of temporary folders.
@NullMarked
package dev.governor.arch.launcher;

import org.jspecify.annotations.NullMarked;
