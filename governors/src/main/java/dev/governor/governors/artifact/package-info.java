/// ARTIFACT_GENERATION: two artifacts for each governor, within its rarity budget.
@NullMarked
package dev.governor.governors.artifact;

import org.jspecify.annotations.NullMarked;
