/// GOVERNOR_INTERVIEWS: a governor answers blocks of questions in its own voice.
@NullMarked
package dev.governor.governors.interview;

import org.jspecify.annotations.NullMarked;
