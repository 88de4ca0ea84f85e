@NullMarked
package dev.governor.journal.jdbc;

import org.jspecify.annotations.NullMarked;
