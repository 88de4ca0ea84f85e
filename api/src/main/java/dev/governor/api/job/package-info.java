/// Jobs, job types, and the checks that a result must pass.
@NullMarked
package dev.governor.api.job;

import org.jspecify.annotations.NullMarked;
