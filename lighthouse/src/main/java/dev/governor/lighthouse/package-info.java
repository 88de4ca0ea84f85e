/// The Lighthouse: a knowledge base on Lucene.
@NullMarked
package dev.governor.lighthouse;

import org.jspecify.annotations.NullMarked;
