/// What a pipeline hands over when its stages are done, and who takes it.
@NullMarked
package dev.governor.api.release;

import org.jspecify.annotations.NullMarked;
