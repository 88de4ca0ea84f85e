package dev.governor.governors.knowledge;

import dev.governor.api.data.Json;
import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void sample() {
    for (int i : new int[] {0, 6, 13, 23, 44, 75, 91}) {
      SourceSection s = Composed.sections().get(i);
      KnowledgeEntry e = Composed.entry(s, 5);
      System.out.println(Json.writePretty(e).replace("\\n", "\n"));
    }
    var secs = Composed.sections();
    for (long seed = 0; seed < 3; seed++) {
      long sd = seed;
      var es = secs.stream().map(s -> Composed.entry(s, sd)).toList();
      double max = 0;
      var sh = es.stream().map(e -> Shingles.of(e.body())).toList();
      for (int i = 0; i < sh.size(); i++)
        for (int j = 0; j < i; j++) max = Math.max(max, sh.get(i).similarity(sh.get(j)));
      System.out.println(
          "MAX "
              + max
              + " "
              + es.size()
              + " words "
              + es.stream().mapToInt(e -> e.body().split("\\s+").length).summaryStatistics());
      System.out.println(
          "CONF " + es.stream().mapToDouble(KnowledgeEntry::confidence).summaryStatistics());
      for (int i = 0; i < es.size(); i++)
        for (var v : KnowledgeExtraction.TYPE.check(secs.get(i), es.get(i)))
          System.out.println("VIOL " + v);
      for (var v : KnowledgeExtraction.TYPE.review(es)) System.out.println("REV " + v);
    }
  }
}
