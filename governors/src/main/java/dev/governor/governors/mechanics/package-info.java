/// Game mechanics, derived from results that passed their checks: energy, meetings, rewards, arcs
/// across governors, and how well it all balances. Pure; for use from Java.
@NullMarked
package dev.governor.governors.mechanics;

import org.jspecify.annotations.NullMarked;
