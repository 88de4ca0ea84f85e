package dev.governor.outputs.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/// How long answers took, to three digits, in a fixed amount of memory. Not thread-safe.
final class Latency {

  private static final long LONGEST_MICROS = Duration.ofDays(7).toMillis() * 1000;
  private static final int BINS = 24;
  private static final int WIDE = 12;

  /// Bins finer than this part of the whole would all be called the same.
  private static final int FINEST = 50;

  private final Histogram histogram = new Histogram(LONGEST_MICROS, 3);

  /// How many answers took about as long.
  record Bin(double fromMicros, double toMicros, long count) {
    String label() {
      return Words.micros(fromMicros) + " – " + Words.micros(toMicros);
    }
  }

  void add(Duration took) {
    long micros = took.toMillis() > LONGEST_MICROS / 1000 ? LONGEST_MICROS : took.toNanos() / 1000;
    histogram.recordValue(Math.max(0, micros));
  }

  /// Whether there is no answer, or none that took long enough to be measured.
  boolean isEmpty() {
    return histogram.getMaxValue() == 0;
  }

  long count() {
    return histogram.getTotalCount();
  }

  double micros(double percentile) {
    return histogram.getValueAtPercentile(percentile);
  }

  /// Even bins where all answers took about the same time, else bins that grow.
  List<Bin> bins() {
    double low = Math.max(1, histogram.getMinNonZeroValue());
    double high = Math.max(low * 1.001, histogram.getMaxValue() + 1.0);
    double[] edges = high / low < WIDE ? even(low, high) : growing(low, high);
    long[] counts = new long[edges.length - 1];
    int bin = 0;
    for (HistogramIterationValue value : histogram.recordedValues()) {
      while (bin < counts.length - 1 && value.getValueIteratedTo() >= edges[bin + 1]) {
        bin++;
      }
      counts[bin] += value.getCountAddedInThisIterationStep();
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      bins.add(new Bin(edges[i], edges[i + 1], counts[i]));
    }
    return bins;
  }

  private static double[] even(double low, double high) {
    double step = round(Math.max((high - low) / BINS, low / FINEST));
    double first = Math.floor(low / step) * step;
    int bins = (int) Math.ceil((high - first) / step);
    double[] edges = new double[bins + 1];
    for (int i = 0; i <= bins; i++) {
      edges[i] = first + i * step;
    }
    return edges;
  }

  private static double[] growing(double low, double high) {
    double[] edges = new double[BINS + 1];
    double factor = Math.pow(high / low, 1.0 / BINS);
    for (int i = 0; i <= BINS; i++) {
      edges[i] = low * Math.pow(factor, i);
    }
    return edges;
  }

  /// The next larger of 1, 2, 5, 10, 20, ...
  private static double round(double step) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(step, 1e-9))));
    double digits = step / power;
    return power * (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
  }
}
