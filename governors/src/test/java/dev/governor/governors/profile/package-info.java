@NullMarked
package dev.governor.governors.profile;

import org.jspecify.annotations.NullMarked;
