/// Checks of a directed graph: of a story's nodes, of a quest's encounters.
@NullMarked
package dev.governor.governors.graph;

import org.jspecify.annotations.NullMarked;
