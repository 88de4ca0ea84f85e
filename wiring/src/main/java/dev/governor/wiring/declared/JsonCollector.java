package dev.governor.wiring.declared;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Lets templates look into JSON, and into nothing else: the library's own collector would call
/// methods of whatever it finds.
final class JsonCollector implements Mustache.Collector {

  @Override
  public @Nullable Iterator<?> toIterator(Object value) {
    if (!(value instanceof JsonNode json)) {
      return value instanceof Iterable<?> missing ? missing.iterator() : null;
    }
    return switch (json.getNodeType()) {
      case ARRAY -> json.iterator();
      case NULL, MISSING -> Collections.emptyIterator();
      case STRING -> json.stringValue().isEmpty() ? Collections.emptyIterator() : null;
      case BOOLEAN -> json.booleanValue() ? null : Collections.emptyIterator();
      case BINARY, NUMBER, OBJECT, POJO -> null;
    };
  }

  @Override
  public Mustache.VariableFetcher createFetcher(Object context, String name) {
    return (value, field) ->
        value instanceof JsonNode json
            ? find(json, field).<Object>map(found -> found).orElse(Template.NO_FETCHER_FOUND)
            : Template.NO_FETCHER_FOUND;
  }

  @Override
  public <K, V> Map<K, V> createFetcherCache() {
    return new ConcurrentHashMap<>();
  }

  /// The value behind a name such as `name` or `maker.name`; empty if there is none or it is null.
  static Optional<JsonNode> find(JsonNode item, String name) {
    JsonNode whole = item.path(name);
    if (!whole.isMissingNode()) {
      return whole.isNull() ? Optional.empty() : Optional.of(whole);
    }
    JsonNode inner = item;
    for (String part : name.split("\\.", -1)) {
      inner = inner.path(part);
    }
    return inner.isMissingNode() || inner.isNull() ? Optional.empty() : Optional.of(inner);
  }
}
