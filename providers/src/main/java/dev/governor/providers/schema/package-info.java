/// JSON Schemas as vendors take them.
@NullMarked
package dev.governor.providers.schema;

import org.jspecify.annotations.NullMarked;
