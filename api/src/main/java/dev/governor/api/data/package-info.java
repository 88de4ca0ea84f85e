/// Items as they come in, and the one dialect of JSON that everything is written in.
@NullMarked
package dev.governor.api.data;

import org.jspecify.annotations.NullMarked;
