@NullMarked
package dev.governor.providers.offline;

import org.jspecify.annotations.NullMarked;
