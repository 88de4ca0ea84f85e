/// The provider that needs no network and no key: it composes, or fills the wanted schema.
@NullMarked
package dev.governor.providers.offline;

import org.jspecify.annotations.NullMarked;
