/// What failed in a job, by cause, and what can be done about it.
@NullMarked
package dev.governor.cli.failures;

import org.jspecify.annotations.NullMarked;
