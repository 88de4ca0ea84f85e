/// How things are put to people and programs: figures, tables, colours, JSON.
@NullMarked
package dev.governor.cli.show;

import org.jspecify.annotations.NullMarked;
