@NullMarked
package dev.governor.governors.document;

import org.jspecify.annotations.NullMarked;
