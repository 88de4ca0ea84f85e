/// Prose composed by chance from lists of phrases.
@NullMarked
package dev.governor.governors.phrase;

import org.jspecify.annotations.NullMarked;
