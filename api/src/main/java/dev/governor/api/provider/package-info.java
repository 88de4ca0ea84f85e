/// What a provider of answers is asked, what it answers, and what that costs.
@NullMarked
package dev.governor.api.provider;

import org.jspecify.annotations.NullMarked;
