@NullMarked
package dev.governor.cli.failures;

import org.jspecify.annotations.NullMarked;
