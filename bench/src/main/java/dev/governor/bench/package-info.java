/// Measurements: each prints the machine, then a table in Markdown.
@NullMarked
package dev.governor.bench;

import org.jspecify.annotations.NullMarked;
