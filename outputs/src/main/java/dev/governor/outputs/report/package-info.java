/// The report that a person opens: one page, no network.
@NullMarked
package dev.governor.outputs.report;

import org.jspecify.annotations.NullMarked;
