/// Where keys are found: in the environment, or in the home's file of secrets.
@NullMarked
package dev.governor.wiring.secrets;

import org.jspecify.annotations.NullMarked;
