/// Job files: YAML in, a checked job and its job type out, every error with its place.
@NullMarked
package dev.governor.wiring.jobfile;

import org.jspecify.annotations.NullMarked;
