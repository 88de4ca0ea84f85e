package dev.governor.simulator.answer;

import dev.governor.api.data.Json;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.api.provider.Usage;
import dev.governor.filler.UnfillableSchemaException;
import dev.governor.simulator.answer.Answer.Ending;
import dev.governor.simulator.scenario.CacheTerms;
import dev.governor.simulator.scenario.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes up answers: by the composer that recognises its own prompt, else valid for the wanted
/// schema, else an echo. The same seed, question and bits give the same text. Thread-safe.
public final class Answerer {

  private static final String REFUSAL = "I can't help with that.";

  private final List<OfflineComposer> composers;
  private final Variants variants;
  private final SchemaSearch search = new SchemaSearch();
  private final PromptCache cache;

  public Answerer(List<OfflineComposer> composers, long seed, CacheTerms terms) {
    this.composers = List.copyOf(composers);
    this.variants = new Variants(seed);
    this.cache = new PromptCache(terms);
  }

  /// When and by whom a question is asked.
  ///
  /// @param key whose it is; caches are not shared
  /// @param now in nanoseconds
  /// @param delay until its answer begins
  public record Moment(String key, long now, Duration delay) {}

  /// @param bits stand for all that the answer may depend on
  /// @throws UnfillableSchemaException if the wanted schema is none, or has no values
  public Answer answer(Question question, Moment moment, long bits, Optional<Fault> fault)
      throws UnfillableSchemaException {
    String text = text(question, bits);
    Ending ending = Ending.FINISHED;
    if (fault.isPresent()) {
      switch (fault.get()) {
        case Fault.Truncated _ -> {
          text = text.substring(0, text.length() / 2);
          ending = Ending.CUT;
        }
        case Fault.Refused _ -> {
          text = REFUSAL;
          ending = Ending.REFUSED;
        }
        case Fault.Invalid _ -> text = Spoiler.spoil(text);
        case Fault.Empty _ -> text = "";
        case Fault.RateLimited _,
            Fault.Overloaded _,
            Fault.ServerError _,
            Fault.Reset _,
            Fault.Slow _,
            Fault.Trickling _,
            Fault.Torn _,
            Fault.Malformed _,
            Fault.Rejected _ -> {}
      }
    }
    long most = question.maxTokens().orElse(Integer.MAX_VALUE);
    if (Tokens.of(text) > most) {
      text = text.substring(0, (int) most * Tokens.CHARACTERS);
      ending = Ending.CUT;
    }
    return new Answer(text, ending, usage(question, moment, Tokens.of(text)));
  }

  /// Tokens of a question that would be read from the cache.
  public long cached(Question question, Moment moment) {
    return cache.peek(question, scope(question, moment), moment.now());
  }

  private static long scope(Question question, Moment moment) {
    return Bits.mix(Bits.of(moment.key()), Bits.of(question.model()));
  }

  private Usage usage(Question question, Moment moment, long output) {
    PromptCache.Found found =
        cache.look(question, scope(question, moment), moment.now(), moment.delay());
    long input = question.tokens() - found.read() - found.written();
    return new Usage(input, output, found.read(), found.written());
  }

  private String text(Question question, long bits) throws UnfillableSchemaException {
    for (OfflineComposer composer : composers) {
      Optional<JsonNode> facts = composer.factsIn(question.conversation());
      if (facts.isPresent()) {
        return Json.write(composer.compose(facts.get(), Bits.random(bits)));
      }
    }
    Optional<ObjectNode> schema =
        question.schema().or(() -> search.in(question.conversation().system()));
    if (schema.isPresent()) {
      return variants.pick(schema.get(), bits);
    }
    String echo =
        question.conversation().messages().isEmpty()
            ? ""
            : question.conversation().messages().getLast().text();
    return question.isJson() ? Json.write(Json.object().put("echo", echo)) : echo;
  }

  public void reset() {
    cache.reset();
  }
}
