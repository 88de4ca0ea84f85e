/// What all stages of a pipeline made, looked at together: do the parts agree?
@NullMarked
package dev.governor.governors.release;

import org.jspecify.annotations.NullMarked;
