/// Answers that were accepted before, so that no question is paid twice.
@NullMarked
package dev.governor.engine.recall;

import org.jspecify.annotations.NullMarked;
