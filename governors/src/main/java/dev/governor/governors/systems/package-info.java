/// The mystical systems: each by itself, for any name or number, and a governor's correspondences
/// in all of them. Pure functions of the tables; the same for ever.
@NullMarked
package dev.governor.governors.systems;

import org.jspecify.annotations.NullMarked;
