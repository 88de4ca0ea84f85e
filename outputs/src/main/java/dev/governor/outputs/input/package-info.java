/// Readers of what people hand in: JSON, JSON lines, CSV, TSV and folders of files.
@NullMarked
package dev.governor.outputs.input;

import org.jspecify.annotations.NullMarked;
