/// The contract of journals, and a journal that crashes.
@NullMarked
package dev.governor.testkit.journal;

import org.jspecify.annotations.NullMarked;
