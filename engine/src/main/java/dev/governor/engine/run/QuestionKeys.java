package dev.governor.engine.run;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.QuestionKey;
import dev.governor.api.provider.Message;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.ProviderConfig;
import java.util.function.Function;

/// Says under what the answer to a question of one job is kept. Whatever an answer may depend on is
/// in it, and the account that pays. Thread-safe.
///
/// @param shared a digest of what all questions of the job have in common
/// @param takesTemperature whether the model is sent the temperature
record QuestionKeys(long scope, String shared, boolean takesTemperature)
    implements Function<ModelRequest, QuestionKey> {

  private static final int SCOPE_DIGITS = 16;
  private static final int HEXADECIMAL = 16;

  static QuestionKeys of(Lanes lanes, BatchJobConfig<?, ?> config, JobType<?, ?> type) {
    ProviderConfig provider = config.provider();
    ModelTerms terms = lanes.terms(config);
    String scope =
        new Digest()
            .with(Json.write(ConfigJson.provider(lanes.material(provider))))
            .with(lanes.account(provider))
            .with(terms.id())
            .hex();
    String shared =
        new Digest().with(scope).with(type.id().id()).with(Json.write(type.answerSchema())).hex();
    return new QuestionKeys(
        Long.parseUnsignedLong(scope, 0, SCOPE_DIGITS, HEXADECIMAL),
        shared,
        terms.capacity().takesTemperature());
  }

  @Override
  public QuestionKey apply(ModelRequest question) {
    Digest digest =
        new Digest()
            .with(shared)
            .with(String.valueOf(question.sampling().maxTokens()))
            .with(takesTemperature ? String.valueOf(question.sampling().temperature()) : "")
            .with(Json.write(question.facts()))
            .with(question.conversation().system());
    for (Message message : question.conversation().messages()) {
      digest.with(message.getClass().getSimpleName()).with(message.text());
    }
    return new QuestionKey(scope, digest.shortHex());
  }
}
