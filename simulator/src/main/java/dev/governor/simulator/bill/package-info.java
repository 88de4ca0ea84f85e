/// What a vendor would charge, and how often each question was heard and answered.
@NullMarked
package dev.governor.simulator.bill;

import org.jspecify.annotations.NullMarked;
