/// The tables of fact: the 91 governors and the systems that they correspond to. Sources stand
/// beside the data.
@NullMarked
package dev.governor.governors.canon;

import org.jspecify.annotations.NullMarked;
