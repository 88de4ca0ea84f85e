/// STORYLINE_GENERATION: a governor's story as a graph that is played, in four tiers of its regard.
@NullMarked
package dev.governor.governors.storyline;

import org.jspecify.annotations.NullMarked;
