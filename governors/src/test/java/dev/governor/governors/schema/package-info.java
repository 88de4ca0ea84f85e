@NullMarked
package dev.governor.governors.schema;

import org.jspecify.annotations.NullMarked;
