/// Values that fit a JSON Schema, made by chance from words about an item.
@NullMarked
package dev.governor.filler;

import org.jspecify.annotations.NullMarked;
