/// What happens to a job, line by line.
@NullMarked
package dev.governor.outputs.log;

import org.jspecify.annotations.NullMarked;
