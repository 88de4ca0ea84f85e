/// The durable loop: intake, claims, one run of a job, resume and shutdown.
@NullMarked
package dev.governor.engine.run;

import org.jspecify.annotations.NullMarked;
