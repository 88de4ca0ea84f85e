/// What is known about a governor from the tables, and the rows of input that name one.
@NullMarked
package dev.governor.governors.facts;

import org.jspecify.annotations.NullMarked;
