/// What is shown while a job runs.
@NullMarked
package dev.governor.cli.watch;

import org.jspecify.annotations.NullMarked;
