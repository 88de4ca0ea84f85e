package dev.governor.simulator.realtime;

import dev.governor.filler.UnfillableSchemaException;
import dev.governor.simulator.answer.Answer;
import dev.governor.simulator.answer.Answerer.Moment;
import dev.governor.simulator.answer.Bits;
import dev.governor.simulator.answer.Question;
import dev.governor.simulator.bill.Charge;
import dev.governor.simulator.http.Response;
import dev.governor.simulator.scenario.Fault;
import dev.governor.simulator.stage.Door;
import dev.governor.simulator.stage.Effects;
import dev.governor.simulator.stage.Limiter;
import dev.governor.simulator.stage.Stage;
import dev.governor.simulator.stage.Trouble;
import dev.governor.simulator.stage.Trouble.Kind;
import dev.governor.simulator.stage.Vendor;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers one question at once: limits, faults, the answer, its price.
public final class Desk implements Door.Behind {

  private static final String ATTEMPT = "x-client-request-id";
  private static final long LATENCY = 0x6c6174L;

  private final Stage stage;
  private final Vendor vendor;
  private final Dialect dialect;

  public Desk(Stage stage, Vendor vendor, Dialect dialect) {
    this.stage = stage;
    this.vendor = vendor;
    this.dialect = dialect;
  }

  @Override
  public Response answer(Door.Visit visit) {
    byte[] body = visit.received().bytes();
    Optional<String> name = visit.received().header(ATTEMPT);
    stage.bill().received(name);
    ObjectNode asked = object(body);
    // Dialects refuse it: in batches, nobody streams.
    JsonNode streamed = asked.remove("stream");
    Question question = dialect.read(asked, visit.received().headers());
    stage.requireMoney(visit.key());
    long bits = stage.bits(body, name);
    Optional<Fault> fault = stage.roll(bits);
    if (fault.isPresent() && fault.get() instanceof Fault.Reset) {
      return Effects.reset();
    }
    fault
        .flatMap(Effects::refusal)
        .ifPresent(trouble -> {
          throw trouble.thrown();
        });
    boolean isStreamed = streamed != null && streamed.asBoolean(false);
    return answer(visit, question, new Draw(name, bits, fault, delay(bits), isStreamed));
  }

  /// What chance decided for a question, and how it is to be answered.
  ///
  /// @param delay until the answer is all there
  private record Draw(
      Optional<String> name, long bits, Optional<Fault> fault, Duration delay, boolean isStreamed) {

    Duration untilItBegins(double firstToken) {
      return Duration.ofNanos((long) (delay.toNanos() * firstToken));
    }
  }

  private Response answer(Door.Visit visit, Question question, Draw draw) {
    Duration begins = draw.untilItBegins(stage.scenario().firstToken());
    Moment moment = new Moment(visit.key(), stage.time().nanos(), begins);
    Limiter.Verdict verdict = ask(question, moment);
    if (verdict.refused().isPresent()) {
      Response refused = vendor.refuse(limited(verdict.refused().get()), visit.id());
      vendor.tell(refused.headers(), verdict.gauges());
      return refused;
    }
    Answer answer = made(question, moment, draw);
    stage.limiter().settle(visit.key(), question.model(), answer.usage().output());
    Charge charge = stage.prices().charge(question.model(), answer.usage(), false);
    Response response =
        written(question, answer, draw, begins)
            .onSending(() -> stage.bill().charge(visit.key(), draw.name(), charge));
    vendor.tell(response.headers(), verdict.gauges());
    return draw.fault().map(fault -> Effects.onTheWire(response, fault)).orElse(response);
  }

  private Response written(Question question, Answer answer, Draw draw, Duration begins) {
    Dialect.Telling telling = new Dialect.Telling(draw.bits(), stage.time().now(), false);
    if (!draw.isStreamed()) {
      return Response.json(200, dialect.write(question, answer, telling)).after(draw.delay());
    }
    return dialect.events(question, answer, telling).response(begins, draw.delay().minus(begins));
  }

  private Limiter.Verdict ask(Question question, Moment moment) {
    if (stage.limiter().isIdle()) {
      return Limiter.Verdict.UNLIMITED;
    }
    // Only where caching is marked is what was cached not counted.
    long cached =
        switch (question.caching()) {
          case MARKED -> stage.answerer().cached(question, moment);
          case AUTOMATIC -> 0;
        };
    long counted = question.tokens() - cached;
    long most = question.maxTokens().orElse(0);
    return stage
        .limiter()
        .ask(new Limiter.Demand(moment.key(), question.model(), counted, most), moment.now());
  }

  private Answer made(Question question, Moment moment, Draw draw) {
    try {
      return stage.answerer().answer(question, moment, draw.bits(), draw.fault());
    } catch (UnfillableSchemaException e) {
      throw Trouble.of(Kind.INVALID, e.sentence()).thrown();
    }
  }

  private Duration delay(long bits) {
    return stage.scenario().latency().draw(Bits.random(Bits.mix(bits, LATENCY)));
  }

  private static ObjectNode object(byte[] body) {
    try {
      JsonNode value = WireJson.read(body);
      if (value instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException _) {
      // Said below.
    }
    throw Trouble.of(Kind.INVALID, "The request body is not valid JSON").thrown();
  }

  private static Trouble limited(Limiter.Refusal refusal) {
    return Trouble.of(Kind.RATE_LIMITED, refusal.message()).retryAfter(refusal.comeAfter());
  }
}
