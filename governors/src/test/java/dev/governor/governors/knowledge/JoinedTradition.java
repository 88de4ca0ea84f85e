package dev.governor.governors.knowledge;

import dev.governor.governors.document.Shipped;
import dev.governor.governors.tradition.TraditionComposer;
import dev.governor.governors.tradition.TraditionProcessing;
import dev.governor.governors.tradition.TraditionSeed;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/// What the job before has made of a document that ships, as it is joined to its row.
final class JoinedTradition {

  private JoinedTradition() {}

  static JsonNode of(String tradition) {
    TraditionProcessing type = TraditionProcessing.TYPE;
    TraditionSeed seed = type.split(Shipped.row(tradition)).findFirst().orElseThrow();
    JsonNode answer = new TraditionComposer().compose(type.facts(seed), new SplittableRandom(1));
    return type.write(type.complete(seed, answer));
  }
}
