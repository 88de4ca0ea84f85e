@NullMarked
package dev.governor.governors.gallery;

import org.jspecify.annotations.NullMarked;
