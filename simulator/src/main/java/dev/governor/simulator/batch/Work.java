package dev.governor.simulator.batch;

import dev.governor.api.provider.Usage;
import dev.governor.filler.UnfillableSchemaException;
import dev.governor.simulator.answer.Answer;
import dev.governor.simulator.answer.Answerer.Moment;
import dev.governor.simulator.answer.Bits;
import dev.governor.simulator.answer.Question;
import dev.governor.simulator.realtime.Dialect;
import dev.governor.simulator.realtime.WireJson;
import dev.governor.simulator.scenario.BatchTerms;
import dev.governor.simulator.scenario.Fault;
import dev.governor.simulator.stage.Stage;
import dev.governor.simulator.stage.Trouble;
import dev.governor.simulator.stage.Trouble.Kind;
import dev.governor.simulator.stage.TroubleException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers the lines of one batch that has ended, and charges them.
final class Work {

  private static final long MISSING = 0x6d;
  private static final long DOUBLED = 0x64;
  private static final long UNKNOWN = 0x75;
  private static final long EXPIRED = 0x78;
  private static final long ERRORED = 0x65;

  private final Stage stage;
  private final ResultWriter writer;
  private final Batch<?> batch;
  private final int done;
  private final Instant end;
  private final BatchTerms.Lines terms;
  private int succeeded;
  private int errored;
  private int cancelled;
  private int expired;
  private Usage usage = Usage.NONE;

  /// @param done lines that were worked off, from the first; the others were cancelled
  Work(Stage stage, ResultWriter writer, Batch<?> batch, int done, Instant end) {
    this.stage = stage;
    this.writer = writer;
    this.batch = batch;
    this.done = done;
    this.end = end;
    this.terms = stage.scenario().batches().lines();
  }

  /// What became of a line.
  ///
  /// @param isGood whether it succeeded
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Ended(byte[] line, boolean isGood) {}

  Results run(Path folder) throws IOException {
    Path good = Files.createTempFile(folder, "results", ".jsonl");
    Path bad = Files.createTempFile(folder, "failures", ".jsonl");
    try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(good));
        OutputStream failures = new BufferedOutputStream(Files.newOutputStream(bad))) {
      Lines all = Lines.of(batch.order().lines());
      for (int index : all.order(terms.isShuffled(), Bits.random(batch.number()))) {
        JsonNode line = WireJson.read(all.get(index));
        String customId = line.path("custom_id").asString("");
        long bits =
            stage.bits(
                WireJson.mapper().writeValueAsBytes(line.path(batch.order().body())),
                Optional.of(customId));
        Ended ended = ended(index, customId, line, bits);
        OutputStream out = ended.isGood() || !writer.isParted() ? lines : failures;
        write(out, ended, bits);
      }
    }
    boolean isParted = writer.isParted();
    Results.Tally tally = new Results.Tally(succeeded, errored, cancelled, expired);
    return new Results(good, Optional.of(bad).filter(_ -> isParted), tally, usage);
  }

  private void write(OutputStream out, Ended ended, long bits) throws IOException {
    if (!strikes(bits, MISSING, terms.missing())) {
      line(out, ended.line());
      if (strikes(bits, DOUBLED, terms.doubled())) {
        line(out, ended.line());
      }
    }
    if (strikes(bits, UNKNOWN, terms.unknown())) {
      Trouble trouble = Trouble.of(Kind.SERVER_ERROR, "Internal server error");
      line(out, writer.errored("unknown-" + Bits.id(bits), trouble, requestId(bits)));
    }
  }

  private static void line(OutputStream out, byte[] line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  private static boolean strikes(long bits, long salt, double rate) {
    return rate > 0 && Bits.unit(Bits.mix(bits, salt)) < rate;
  }

  private static String requestId(long bits) {
    return "req_" + Bits.id(Bits.mix(bits, 1));
  }

  private Ended ended(int index, String customId, JsonNode line, long bits) {
    String requestId = requestId(bits);
    if (index >= done) {
      cancelled++;
      return new Ended(writer.cancelled(customId, requestId), false);
    }
    if (strikes(bits, EXPIRED, terms.expired())) {
      expired++;
      return new Ended(writer.expired(customId, requestId), false);
    }
    try {
      if (strikes(bits, ERRORED, terms.errored())) {
        throw Trouble.of(Kind.SERVER_ERROR, "Internal server error").thrown();
      }
      return new Ended(answered(customId, line, bits), true);
    } catch (TroubleException e) {
      errored++;
      return new Ended(writer.errored(customId, e.trouble(), requestId), false);
    }
  }

  private byte[] answered(String customId, JsonNode line, long bits) {
    if (!(line.path(batch.order().body()) instanceof ObjectNode body)) {
      throw Trouble.of(Kind.INVALID, batch.order().body() + ": must be an object").thrown();
    }
    Question question = batch.order().dialect().read(body, batch.order().headers());
    String key = batch.order().key();
    Optional<Fault> fault = stage.roll(bits);
    if (fault.isPresent() && fault.get() instanceof Fault.Rejected) {
      throw Trouble.of(Kind.INVALID, "The request was rejected by the scenario").thrown();
    }
    try {
      Moment moment = new Moment(key, stage.time().nanos(), Duration.ZERO);
      Answer answer = stage.answerer().answer(question, moment, bits, fault);
      stage
          .bill()
          .charge(
              key,
              Optional.of(customId),
              stage.prices().charge(question.model(), answer.usage(), true));
      succeeded++;
      usage = usage.plus(answer.usage());
      Dialect.Telling telling = new Dialect.Telling(bits, end, true);
      byte[] message = batch.order().dialect().write(question, answer, telling);
      return writer.succeeded(customId, message, requestId(bits));
    } catch (UnfillableSchemaException e) {
      throw Trouble.of(Kind.INVALID, e.sentence()).thrown();
    }
  }
}
