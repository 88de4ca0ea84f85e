package dev.governor.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.provider.Usage;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class CachePlanTest {

  private static final CachePlan PLAN =
      new CachePlan(
          Optional.empty(), new BigDecimal("3"), new BigDecimal("0.3"), new BigDecimal("3.75"));

  @Test
  void readingSavesAndWritingCosts() {
    // 2.70 a million gained, 0.75 a million lost.
    assertThat(PLAN.measured(new Usage(5, 5, 2_000_000, 1_000_000))).isEqualByComparingTo("4.65");
    assertThat(PLAN.measured(new Usage(5, 5, 0, 1_000_000))).isEqualByComparingTo("-0.75");
  }

  @Test
  void onlyWhatWasCountedIsExpected() {
    assertThat(PLAN.predicted()).isEmpty();
    assertThat(PLAN.withExpected(new CachePlan.Expected(1_000_000, 0)).predicted().orElseThrow())
        .isEqualByComparingTo("2.7");
  }

  @Test
  void itIsFoundAgainInTheConfiguration() {
    ObjectNode config = Json.object();
    assertThat(CachePlan.in(config)).isEmpty();
    CachePlan counted = PLAN.withExpected(new CachePlan.Expected(9, 1));
    for (CachePlan plan : new CachePlan[] {PLAN, counted}) {
      plan.putInto(config);
      assertThat(CachePlan.in(Json.parse(Json.write(config)))).contains(plan);
    }
  }
}
