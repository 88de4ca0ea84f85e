/// Job types without Java: a prompt and a JSON Schema, declared in a job file.
@NullMarked
package dev.governor.wiring.declared;

import org.jspecify.annotations.NullMarked;
