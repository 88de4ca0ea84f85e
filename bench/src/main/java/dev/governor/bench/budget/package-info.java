/// The proof that no budget is ever passed: seeded jobs over a provider that charges as it likes up
/// to the worst case, and keeps its own bill.
@NullMarked
package dev.governor.bench.budget;

import org.jspecify.annotations.NullMarked;
