/// QUESTLINE_GENERATION: a short quest for each governor, of encounters that lead onward only.
@NullMarked
package dev.governor.governors.questline;

import org.jspecify.annotations.NullMarked;
