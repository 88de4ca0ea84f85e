package dev.governor.bench.proof;

import dev.governor.simulator.scenario.Scenarios;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Which jobs are killed, and where. The same seed gives the same plans.
final class Plans {

  private static final int REQUESTS = 160;

  /// A minute lets through 600, and a job is to take less.
  private static final int UNDER_LIMITS = 100;

  private static final List<Point> REALTIME =
      List.of(
          Point.INTENT_DURABLE,
          Point.BEFORE_SEND,
          Point.AFTER_ANSWER_BEFORE_APPEND,
          Point.ANSWER_APPENDED,
          Point.ANSWER_DURABLE);
  private static final List<Point> BATCH =
      List.of(
          Point.BATCH_OPEN_DURABLE,
          Point.BATCH_CREATED_BEFORE_ID_RECORDED,
          Point.BATCH_ID_RECORDED,
          Point.BEFORE_BATCH_IS_LOOKED_FOR,
          Point.DURING_POLL,
          Point.MID_FETCH,
          Point.ANSWER_APPENDED,
          Point.BATCH_BEFORE_CLOSE);

  /// Over both: what belongs to moving from one to the other.
  private static final List<Point> AUTO =
      List.of(
          Point.BATCH_CREATED_BEFORE_ID_RECORDED,
          Point.BATCH_ID_RECORDED,
          Point.DURING_POLL,
          Point.BATCH_CANCELLED,
          Point.MID_FETCH,
          Point.BATCH_BEFORE_CLOSE,
          Point.INTENT_DURABLE,
          Point.AFTER_ANSWER_BEFORE_APPEND);

  private static final List<String> OVER_BOTH =
      List.of("batch-calm", "batch-sticking", "batch-expiring", "mixed");

  private static final int EARLY = 4;
  private static final int MOST_PASSED = 120;
  private static final int MOST_MILLIS_LATER = 80;

  private final RandomGenerator random;

  Plans(RandomGenerator random) {
    this.random = random;
  }

  /// Every scenario with both vendors.
  List<Trial> all() {
    List<Trial> trials = new ArrayList<>();
    int number = 0;
    for (String scenario : Scenarios.NAMES) {
      Delivery delivery = scenario.startsWith("batch-") ? Delivery.BATCH : Delivery.REALTIME;
      for (Vendor vendor : List.of(Vendor.ANTHROPIC, Vendor.OPENAI)) {
        trials.add(trial(scenario, vendor, delivery, number++));
        if (scenario.equals("mixed")) {
          trials.add(trial(scenario, vendor, Delivery.BATCH, number++));
        }
      }
    }
    for (String scenario : OVER_BOTH) {
      for (Vendor vendor : List.of(Vendor.ANTHROPIC, Vendor.OPENAI)) {
        trials.add(trial(scenario, vendor, Delivery.AUTO, number++));
      }
    }
    return trials;
  }

  /// A few, with a few kills each.
  List<Trial> few() {
    return List.of(
        new Trial(
            "mixed",
            Vendor.OPENAI,
            Delivery.REALTIME,
            REQUESTS,
            List.of(at(Point.ANSWER_APPENDED), between())),
        new Trial(
            "batch-shuffled",
            Vendor.ANTHROPIC,
            Delivery.BATCH,
            REQUESTS,
            List.of(at(Point.BATCH_CREATED_BEFORE_ID_RECORDED), at(Point.MID_FETCH))),
        new Trial(
            "batch-sticking",
            Vendor.OPENAI,
            Delivery.AUTO,
            REQUESTS,
            List.of(at(Point.BATCH_CANCELLED), at(Point.AFTER_ANSWER_BEFORE_APPEND))));
  }

  private Trial trial(String scenario, Vendor vendor, Delivery delivery, int number) {
    int requests = scenario.equals("limits") ? UNDER_LIMITS : REQUESTS;
    boolean isCalm = scenario.endsWith("calm");
    List<Kill> kills = new ArrayList<>();
    if (isCalm) {
      kills.add(at(Point.DURING_INTAKE));
      points(delivery).forEach(point -> kills.add(at(point)));
    } else {
      points(delivery, number).forEach(point -> kills.add(at(point)));
    }
    kills.add(between());
    if (isCalm || number % 3 == 0) {
      kills.add(at(Point.DURING_OUTPUT_WRITING));
    }
    return new Trial(scenario, vendor, delivery, requests, kills);
  }

  private static List<Point> points(Delivery delivery) {
    return switch (delivery) {
      case REALTIME -> REALTIME;
      case BATCH -> BATCH;
      case AUTO -> AUTO;
    };
  }

  private static List<Point> points(Delivery delivery, int number) {
    return switch (delivery) {
      case REALTIME -> realtimePoints(number);
      case BATCH -> batchPoints(number);
      case AUTO -> autoPoints(number);
    };
  }

  /// Not behind a creation whose answer is lost: at Anthropic such a batch is recognised by its
  /// results, and the one that sticks would have none for ever, where a real one ends in a day.
  private static List<Point> autoPoints(int number) {
    List<Point> known = AUTO.subList(1, AUTO.size());
    return List.of(
        known.get(number % known.size()),
        Point.BATCH_CANCELLED,
        known.get((number + 1) % known.size()));
  }

  private static List<Point> realtimePoints(int number) {
    int size = REALTIME.size();
    return List.of(REALTIME.get(number % size), REALTIME.get((number + 2) % size));
  }

  /// Those of a batch's beginning first: what is there already is not created again. A batch is
  /// looked for only after a process that did not hear of its creation.
  private static List<Point> batchPoints(int number) {
    Point early = BATCH.get(number % EARLY);
    Point late = BATCH.get(EARLY + number % (BATCH.size() - EARLY));
    return early == Point.BEFORE_BATCH_IS_LOOKED_FOR
        ? List.of(Point.BATCH_CREATED_BEFORE_ID_RECORDED, early, late)
        : List.of(early, late);
  }

  private Kill at(Point point) {
    return new Kill.At(point, random.nextInt(1, point.most() + 1));
  }

  private Kill between() {
    return new Kill.Between(
        random.nextInt(1, MOST_PASSED), Duration.ofMillis(random.nextInt(MOST_MILLIS_LATER)));
  }
}
