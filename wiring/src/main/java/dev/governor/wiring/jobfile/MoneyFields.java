package dev.governor.wiring.jobfile;

import dev.governor.api.job.Budget;
import dev.governor.api.job.Caching;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The fields about what a job may spend, and what it need not.
final class MoneyFields {

  static final FieldSpec<BigDecimal> MAX_USD =
      cap("max_usd", "What the job may cost in all, whenever it runs.");

  static final FieldSpec<BigDecimal> MAX_USD_PER_DAY =
      cap("max_usd_per_day", "What all jobs may spend on the job's account in a day, by UTC.");

  static final FieldSpec<BigDecimal> MAX_USD_ACCOUNT =
      cap("max_usd_account", "What all jobs may ever spend on the job's account.");

  static final FieldSpec<BigDecimal> CONFIRM_ABOVE_USD =
      cap(
          "confirm_above_usd",
          "From which estimate on `governor run` asks before it sends anything, on a terminal.");

  static final FieldSpec<Block> BUDGET =
      FieldSpec.optional(
          "budget",
          new BlockForm(List.of(MAX_USD, MAX_USD_PER_DAY, MAX_USD_ACCOUNT, CONFIRM_ABOVE_USD)),
          "",
          "What may be spent, in US dollars. What an attempt costs at worst is reserved before it is"
              + " sent, so that a cap is never passed.");

  static final FieldSpec<Boolean> RESPONSE_CACHE =
      FieldSpec.optional(
          "response_cache",
          new FlagForm(),
          "true",
          "Whether a question that was answered before, to the letter, takes that answer.");

  static final FieldSpec<Boolean> PROMPT_CACHE =
      FieldSpec.optional(
          "prompt_cache",
          new FlagForm(),
          "true",
          "Whether requests that begin alike are sent so that the provider's cache has the"
              + " beginning.");

  private MoneyFields() {}

  static Optional<Budget> budget(Block job) {
    return job.read(BUDGET)
        .map(budget ->
            new Budget(
                budget.read(MAX_USD),
                budget.read(MAX_USD_PER_DAY),
                budget.read(MAX_USD_ACCOUNT),
                budget.read(CONFIRM_ABOVE_USD)));
  }

  static Caching caching(Block job) {
    return new Caching(
        job.read(RESPONSE_CACHE).orElse(Caching.ALL.responses()),
        job.read(PROMPT_CACHE).orElse(Caching.ALL.prompts()));
  }

  private static FieldSpec<BigDecimal> cap(String name, String description) {
    return FieldSpec.optional(name, new MoneyForm(), "", description);
  }
}
