/// Stages of jobs, where the items of one are made of the results of others.
@NullMarked
package dev.governor.engine.pipeline;

import org.jspecify.annotations.NullMarked;
