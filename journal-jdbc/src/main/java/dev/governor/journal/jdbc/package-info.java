/// The journal on a database, by plain JDBC: one writer with group commit, readers beside it.
@NullMarked
package dev.governor.journal.jdbc;

import org.jspecify.annotations.NullMarked;
