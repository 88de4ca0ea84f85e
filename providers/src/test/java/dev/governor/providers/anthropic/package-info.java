/// Tests of Anthropic's protocol, on tables and on a server of our own.
@NullMarked
package dev.governor.providers.anthropic;

import org.jspecify.annotations.NullMarked;
