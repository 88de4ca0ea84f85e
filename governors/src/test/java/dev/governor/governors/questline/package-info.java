@NullMarked
package dev.governor.governors.questline;

import org.jspecify.annotations.NullMarked;
