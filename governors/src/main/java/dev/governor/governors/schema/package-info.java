/// Bounds that a record states once, in its JSON Schema and in the check after parsing; and what
/// such checks find.
@NullMarked
package dev.governor.governors.schema;

import org.jspecify.annotations.NullMarked;
