/// The governors of a release as one page to look at: a file that needs nothing but a browser.
@NullMarked
package dev.governor.governors.gallery;

import org.jspecify.annotations.NullMarked;
