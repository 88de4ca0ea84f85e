/// Proves a job from its journal and its outputs.
@NullMarked
package dev.governor.cli.proof;

import org.jspecify.annotations.NullMarked;
