@NullMarked
package dev.governor.lighthouse.document;

import org.jspecify.annotations.NullMarked;
