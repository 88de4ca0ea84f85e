/// The results, the failures, the files per item, and the manifest that vouches for them.
@NullMarked
package dev.governor.outputs.results;

import org.jspecify.annotations.NullMarked;
