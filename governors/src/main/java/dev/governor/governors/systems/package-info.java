/// Correspondences of a governor, as pure functions of the tables.
@NullMarked
package dev.governor.governors.systems;

import org.jspecify.annotations.NullMarked;
