/// Tests of the transport, against a server that misbehaves.
@NullMarked
package dev.governor.providers.http;

import org.jspecify.annotations.NullMarked;
