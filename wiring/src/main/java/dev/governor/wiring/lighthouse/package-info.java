/// The Lighthouse of a home: opened with what is on the class path, filled from documents and from
/// jobs.
@NullMarked
package dev.governor.wiring.lighthouse;

import org.jspecify.annotations.NullMarked;
