@NullMarked
package dev.governor.providers.catalogue;

import org.jspecify.annotations.NullMarked;
