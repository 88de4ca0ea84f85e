/// A provider made to misbehave: a server that speaks both vendors' protocols and keeps the bill.
@NullMarked
package dev.governor.simulator;

import org.jspecify.annotations.NullMarked;
