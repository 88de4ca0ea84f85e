/// What the job types of this pack have in common.
@NullMarked
package dev.governor.governors.type;

import org.jspecify.annotations.NullMarked;
