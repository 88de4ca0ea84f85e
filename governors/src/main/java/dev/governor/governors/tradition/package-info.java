/// TRADITION_PROCESSING: what a tradition teaches, as concepts and manners that characters draw on.
@NullMarked
package dev.governor.governors.tradition;

import org.jspecify.annotations.NullMarked;
