/// How a provider's settings are read.
@NullMarked
package dev.governor.providers.settings;

import org.jspecify.annotations.NullMarked;
