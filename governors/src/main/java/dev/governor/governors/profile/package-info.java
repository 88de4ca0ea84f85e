/// GOVERNOR_PROFILES: from a governor's facts to its personality.
@NullMarked
package dev.governor.governors.profile;

import org.jspecify.annotations.NullMarked;
