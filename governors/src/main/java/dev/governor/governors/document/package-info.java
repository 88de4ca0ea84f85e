/// Source documents: their headings, sections and sentences.
@NullMarked
package dev.governor.governors.document;

import org.jspecify.annotations.NullMarked;
