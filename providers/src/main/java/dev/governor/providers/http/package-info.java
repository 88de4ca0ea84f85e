/// The one way by which providers speak HTTP: each call is sent at most once, and whatever becomes
/// of it is data.
@NullMarked
package dev.governor.providers.http;

import org.jspecify.annotations.NullMarked;
