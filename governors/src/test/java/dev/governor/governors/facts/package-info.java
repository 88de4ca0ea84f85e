@NullMarked
package dev.governor.governors.facts;

import org.jspecify.annotations.NullMarked;
