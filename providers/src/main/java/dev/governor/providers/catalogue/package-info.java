/// What is known of models: dated data with its sources, and the prices that follow from it.
@NullMarked
package dev.governor.providers.catalogue;

import org.jspecify.annotations.NullMarked;
