package dev.governor.governors.tradition;

import dev.governor.api.data.Json;
import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void sample() {
    for (TraditionSeed s : Composed.seeds()) {
      Tradition e = Composed.tradition(s, 5);
      if (s.id().startsWith("t")) System.out.println(Json.writePretty(e));
      for (var v : TraditionProcessing.TYPE.check(s, e)) System.out.println("VIOL " + v);
    }
  }
}
