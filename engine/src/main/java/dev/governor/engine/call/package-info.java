/// One request's life: ask, judge, recover. Knows no journal, no file and no command line.
@NullMarked
package dev.governor.engine.call;

import org.jspecify.annotations.NullMarked;
