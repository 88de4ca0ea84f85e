package dev.governor.simulator.answer;

import dev.governor.api.data.Json;
import dev.governor.filler.FillableSchema;
import dev.governor.filler.UnfillableSchemaException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Valid answers for schemas: a hundred and more different ones each, made once and used again, so
/// that an answer costs next to nothing. Thread-safe.
final class Variants {

  private static final int COUNT = 128;
  private static final int REMEMBERED = 32;

  private final long seed;
  private final Map<ObjectNode, Pool> pools = new LinkedHashMap<>();
  private volatile @Nullable Pool last;

  Variants(long seed) {
    this.seed = seed;
  }

  /// @param bits choose which
  String pick(ObjectNode schema, long bits) throws UnfillableSchemaException {
    Pool pool = last;
    if (pool == null || !pool.asked().equals(schema)) {
      pool = pool(schema);
      last = pool;
    }
    return pool.get((int) Long.remainderUnsigned(bits, COUNT), seed);
  }

  private Pool pool(ObjectNode schema) {
    synchronized (pools) {
      Pool pool = pools.get(schema);
      if (pool == null) {
        pool =
            new Pool(
                schema,
                new FillableSchema(Remarks.heeded(schema)),
                new AtomicReferenceArray<>(COUNT));
        pools.put(schema, pool);
        if (pools.size() > REMEMBERED) {
          pools.remove(pools.keySet().iterator().next());
        }
      }
      return pool;
    }
  }

  private record Pool(
      ObjectNode asked, FillableSchema schema, AtomicReferenceArray<@Nullable String> texts) {

    String get(int index, long seed) throws UnfillableSchemaException {
      String known = texts.get(index);
      if (known != null) {
        return known;
      }
      // The same whichever question came first.
      long bits = Bits.mix(Bits.mix(seed, Bits.of(Json.write(schema.schema()))), index);
      String made =
          Json.write(schema.fill(JsonNodeFactory.instance.missingNode(), Bits.random(bits)));
      texts.set(index, made);
      return made;
    }
  }
}
