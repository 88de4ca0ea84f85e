/// Tests of the schemas that are sent.
@NullMarked
package dev.governor.providers.schema;

import org.jspecify.annotations.NullMarked;
