/// Pictures of stories, as SVG.
@NullMarked
package dev.governor.governors.picture;

import org.jspecify.annotations.NullMarked;
