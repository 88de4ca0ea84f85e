/// KNOWLEDGE_EXTRACTION: entries of a knowledge base, each from one section of a document.
@NullMarked
package dev.governor.governors.knowledge;

import org.jspecify.annotations.NullMarked;
