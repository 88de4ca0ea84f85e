package dev.governor.filler;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Numbers within a schema's bounds.
final class Numbers {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final BigDecimal USUAL_RANGE = BigDecimal.valueOf(100);

  /// How many multiples above the lowest one are drawn from.
  private static final int SPREAD = 1000;

  private static final int HUNDREDTHS = 2;

  private final RandomGenerator random;

  Numbers(RandomGenerator random) {
    this.random = random;
  }

  JsonNode integer(ObjectNode schema, String path) throws UnfillableSchemaException {
    Range range = Range.of(schema, path);
    JsonNode multiple = schema.path("multipleOf");
    BigDecimal step =
        multiple.isMissingNode() ? BigDecimal.ONE : wholeStep(multiple.decimalValue());
    return NODES.numberNode(multiple(range, step, path).toBigIntegerExact());
  }

  /// The smallest whole number that is a multiple of `step`.
  private static BigDecimal wholeStep(BigDecimal step) {
    BigDecimal plain = step.stripTrailingZeros();
    if (plain.scale() <= 0) {
      return plain;
    }
    BigInteger scale = BigInteger.TEN.pow(plain.scale());
    return new BigDecimal(plain.unscaledValue().divide(plain.unscaledValue().gcd(scale)));
  }

  JsonNode number(ObjectNode schema, String path) throws UnfillableSchemaException {
    Range range = Range.of(schema, path);
    JsonNode multiple = schema.path("multipleOf");
    if (!multiple.isMissingNode()) {
      return NODES.numberNode(multiple(range, multiple.decimalValue(), path));
    }
    BigDecimal width = range.high().subtract(range.low());
    if (width.signum() == 0) {
      return NODES.numberNode(range.low());
    }
    BigDecimal share = BigDecimal.valueOf(1 + random.nextInt(99), HUNDREDTHS);
    return NODES.numberNode(range.low().add(width.multiply(share)).stripTrailingZeros());
  }

  private BigDecimal multiple(Range range, BigDecimal step, String path)
      throws UnfillableSchemaException {
    if (step.signum() <= 0) {
      throw new UnfillableSchemaException(path, "multipleOf must be above 0, was " + step);
    }
    BigDecimal lowest = range.low().divide(step, 0, RoundingMode.CEILING);
    if (range.lowExcluded() && lowest.multiply(step).compareTo(range.low()) == 0) {
      lowest = lowest.add(BigDecimal.ONE);
    }
    BigDecimal highest = range.high().divide(step, 0, RoundingMode.FLOOR);
    if (range.highExcluded() && highest.multiply(step).compareTo(range.high()) == 0) {
      highest = highest.subtract(BigDecimal.ONE);
    }
    int choices = highest.subtract(lowest).min(BigDecimal.valueOf(SPREAD)).intValue() + 1;
    if (choices < 1) {
      throw new UnfillableSchemaException(path, "no multiple of " + step + " lies in its bounds");
    }
    return lowest.add(BigDecimal.valueOf(random.nextInt(choices))).multiply(step);
  }

  /// Both bounds; a missing one is put at the usual distance from the other.
  private record Range(BigDecimal low, boolean lowExcluded, BigDecimal high, boolean highExcluded) {

    static Range of(ObjectNode schema, String path) throws UnfillableSchemaException {
      Bound low = Bound.of(schema, "minimum", "exclusiveMinimum", 1);
      Bound high = Bound.of(schema, "maximum", "exclusiveMaximum", -1);
      BigDecimal step = schema.path("multipleOf").decimalValue(BigDecimal.ONE);
      BigDecimal usual = USUAL_RANGE.multiply(step.max(BigDecimal.ONE));
      BigDecimal from =
          low.given() ? low.at() : high.given() ? high.at().subtract(usual) : BigDecimal.ZERO;
      BigDecimal to = high.given() ? high.at() : from.add(usual);
      boolean empty = from.compareTo(to) == 0 && (low.excluded() || high.excluded());
      if (from.compareTo(to) > 0 || empty) {
        throw new UnfillableSchemaException(path, "its lower bound is not below its upper one");
      }
      return new Range(from, low.excluded(), to, high.excluded());
    }
  }

  private record Bound(boolean given, BigDecimal at, boolean excluded) {

    /// The tighter of the two; `tighter` is the sign of the difference that makes one so.
    static Bound of(ObjectNode schema, String inclusive, String exclusive, int tighter) {
      JsonNode in = schema.path(inclusive);
      JsonNode ex = schema.path(exclusive);
      if (in.isMissingNode() && ex.isMissingNode()) {
        return new Bound(false, BigDecimal.ZERO, false);
      }
      if (ex.isMissingNode()) {
        return new Bound(true, in.decimalValue(), false);
      }
      boolean inclusiveIsTighter =
          !in.isMissingNode()
              && Integer.signum(in.decimalValue().compareTo(ex.decimalValue())) == tighter;
      return inclusiveIsTighter
          ? new Bound(true, in.decimalValue(), false)
          : new Bound(true, ex.decimalValue(), true);
    }
  }
}
