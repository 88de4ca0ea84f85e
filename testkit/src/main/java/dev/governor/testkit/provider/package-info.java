/// A provider that answers as a test wrote it.
@NullMarked
package dev.governor.testkit.provider;

import org.jspecify.annotations.NullMarked;
