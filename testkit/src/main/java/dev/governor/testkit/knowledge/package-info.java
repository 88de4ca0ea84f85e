/// The contract of knowledge bases, and an embedder that needs no model.
@NullMarked
package dev.governor.testkit.knowledge;

import org.jspecify.annotations.NullMarked;
