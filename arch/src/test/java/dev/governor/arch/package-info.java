/// The rules of `docs/architecture.md`, held against the code, the poms and the sources.
@NullMarked
package dev.governor.arch;

import org.jspecify.annotations.NullMarked;
