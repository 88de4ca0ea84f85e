package dev.governor.simulator.bill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelInfo.Rates;
import dev.governor.api.provider.Usage;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BillTest {

  private static final Prices PRICES =
      new Prices(
          new Rates(
              Optional.of(new BigDecimal("0.25")),
              Optional.of(new BigDecimal("1.25")),
              Optional.empty(),
              Optional.of(new BigDecimal("0.025"))),
          Optional.empty(),
          Optional.of(new BigDecimal("0.5")));

  private final PriceList prices = PriceList.of(List.of(), Map.of("m", PRICES));
  private final Bill bill = new Bill();

  private static JsonNode written(ByteArrayOutputStream out) {
    return Json.parse(out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void chargesAddUpExactly() {
    for (int i = 0; i < 3; i++) {
      bill.charge("key", Optional.of("a"), prices.charge("m", new Usage(1, 1, 1, 0), false));
    }
    bill.charge("key", Optional.of("b"), prices.charge("m", new Usage(1, 0, 0, 0), true));
    assertThat(bill.of("a").usd()).contains(new BigDecimal("0.000004575000"));
    assertThat(bill.of("b").usd()).contains(new BigDecimal("0.000000125000"));
    assertThat(bill.totals().usd()).contains(new BigDecimal("0.000004700000"));
    assertThat(bill.totals().requests()).isEqualTo(4);
  }

  @Test
  void aPriceThatNobodyKnowsIsUnknown() {
    bill.charge("key", Optional.empty(), prices.charge("other", new Usage(1, 1, 0, 0), false));
    assertThat(bill.totals().usd()).isEmpty();
    assertThat(prices.charge("m", new Usage(0, 0, 0, 5), false).picoUsd()).isEmpty();
  }

  @Test
  void keysOfVendorsAreShownByTheirEndAlone() {
    bill.charge("sk-secret-secret-secret-9876", Optional.empty(), charge());
    bill.charge("key-1", Optional.empty(), charge());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bill.writeBill(out, false);
    assertThat(written(out).path("by_key").propertyNames()).containsExactly("key-1", "...9876");
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("secret");
  }

  private Charge charge() {
    return prices.charge("m", new Usage(2, 3, 0, 0), false);
  }

  @Test
  void callsAreCountedAndForgotten() {
    bill.received(Optional.of("a"));
    bill.received(Optional.of("a"));
    bill.received(Optional.empty());
    bill.charge("key", Optional.of("a"), charge());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bill.writeCalls(out, false);
    assertThat(written(out))
        .isEqualTo(
            Json.parse(
                """
                {"received":3,"answered":1,"custom_ids":1,
                 "by_custom_id":{"a":{"received":2,"answered":1}}}
                """));
    bill.reset();
    assertThat(bill.calls()).isEqualTo(Calls.NONE);
    assertThat(bill.of("a")).isEqualTo(Totals.NONE);
  }
}
