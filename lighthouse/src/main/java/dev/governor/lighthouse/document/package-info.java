/// Documents that the Lighthouse is filled from, cut into passages.
@NullMarked
package dev.governor.lighthouse.document;

import org.jspecify.annotations.NullMarked;
