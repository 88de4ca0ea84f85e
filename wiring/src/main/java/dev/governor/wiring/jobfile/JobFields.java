package dev.governor.wiring.jobfile;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Concurrency;
import dev.governor.api.job.Deadline;
import dev.governor.api.job.Delivery;
import dev.governor.api.job.Priority;
import dev.governor.api.provider.ProviderConfig;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Every field of a job file: the one table that the reader, the JSON Schema and the reference are
/// made from.
final class JobFields {

  static final FieldSpec<String> ID =
      FieldSpec.required(
          "id",
          new TextForm(
              "letters, digits, '.', '_' or '-', at most 100, starting with a letter or digit",
              Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")),
          "The job's name. The same id is the same job: running it again resumes it.");

  static final FieldSpec<String> TYPE =
      FieldSpec.required(
          "type",
          new TextForm(
              "a letter, then letters, digits and _, at most 64",
              Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}")),
          "A job type that ships with Governor, such as GOVERNOR_PROFILES, or any other name for a"
              + " type of one's own, which needs `prompt` and `output_schema`.");

  static final FieldSpec<String> INPUT =
      FieldSpec.required(
          "input",
          TextForm.PATH,
          "The file or folder with the items: JSONL, JSON, CSV. Relative to the job file's folder.");

  static final FieldSpec<String> OUTPUT =
      FieldSpec.required(
          "output",
          TextForm.PATH,
          "The folder for the results, made where it does not exist. Relative to the job file's"
              + " folder.");

  static final FieldSpec<ProviderConfig> PROVIDER =
      FieldSpec.optional(
          "provider",
          new ProviderForm(),
          ProviderConfig.OFFLINE.name(),
          "Who answers: a name, or a block with `name`, the provider's own settings, and limits of one's own such as `max_in_flight` and `requests_per_minute`.");

  static final FieldSpec<String> MODEL =
      FieldSpec.optional(
          "model",
          TextForm.PRESENT,
          BatchJobConfig.DEFAULT_MODEL,
          "The model's name or alias. Providers without models ignore it.");

  static final FieldSpec<Integer> MAX_TOKENS =
      FieldSpec.optional(
          "max_tokens",
          new WholeForm(1, 1_000_000),
          "what the type needs, most often " + BatchJobConfig.DEFAULT_MAX_TOKENS,
          "The most tokens that one answer may have.");

  static final FieldSpec<Double> TEMPERATURE =
      FieldSpec.optional(
          "temperature",
          new DecimalForm(0, 2),
          String.valueOf(BatchJobConfig.DEFAULT_TEMPERATURE),
          "How much chance there is in an answer. Sent only to models that take it.");

  static final FieldSpec<Concurrency> CONCURRENT_REQUESTS =
      FieldSpec.optional(
          "concurrent_requests",
          new ConcurrencyForm(),
          String.valueOf(BatchJobConfig.DEFAULT_CONCURRENT_REQUESTS),
          "The most requests under way at a time; `auto` for as many as the provider takes.");

  static final FieldSpec<Integer> MAX_RETRIES =
      FieldSpec.optional(
          "max_retries",
          new WholeForm(0, 100),
          String.valueOf(BatchJobConfig.DEFAULT_MAX_RETRIES),
          "How often a request that failed is tried again. Waiting for a rate limit does not"
              + " count.");

  static final FieldSpec<Duration> RETRY_DELAY =
      FieldSpec.optional(
          "retry_delay",
          new SpanForm(Duration.ofHours(1)),
          BatchJobConfig.DEFAULT_RETRY_DELAY.toSeconds() + "s",
          "The wait before the first retry, with its unit: 500ms, 5s, 2m, 1h. Later waits are"
              + " longer.");

  static final FieldSpec<Integer> BATCH_SIZE =
      FieldSpec.optional(
          "batch_size",
          new WholeForm(1, 10_000),
          String.valueOf(BatchJobConfig.DEFAULT_BATCH_SIZE),
          "How many items are claimed, saved and reported together. A slow item holds up nobody.");

  static final FieldSpec<Priority> PRIORITY =
      FieldSpec.optional(
          "priority",
          new ChoiceForm<>(priorities()),
          "normal",
          "The job's share of the machine, next to other jobs.");

  static final FieldSpec<String> OWNER =
      FieldSpec.optional(
          "owner",
          TextForm.PRESENT,
          BatchJobConfig.DEFAULT_OWNER,
          "Whose job it is: owners share a provider evenly, however many jobs each has.");

  static final FieldSpec<Deadline> DEADLINE =
      FieldSpec.optional(
          "deadline",
          new DeadlineForm(),
          "",
          "When the job must be done. It is told as soon as it is known that it cannot be.");

  static final FieldSpec<Delivery> DELIVERY =
      FieldSpec.optional(
          "delivery",
          new ChoiceForm<>(deliveries()),
          Delivery.realtime().label(),
          "How requests reach the provider: one call each; by its batch API, for less money and"
              + " within a day; or by batch as long as the deadline allows.");

  static final FieldSpec<Boolean> RETRIES_EXPIRED =
      FieldSpec.optional(
          "on_expired",
          new ChoiceForm<>(onExpired()),
          "retry",
          "For `delivery: batch` and `auto`: whether requests that a batch did not come to, because it expired"
              + " or was cancelled at the provider, go into another one, or have failed.");
  static final FieldSpec<Long> STOP_AT =
      FieldSpec.optional(
          "stop_at",
          new CountForm(),
          "",
          "With how many accepted results the job is done, whatever is left: no more requests are sent than may"
              + " be wanted. Raise it and run again to go on.");

  static final FieldSpec<ObjectNode> METADATA =
      FieldSpec.optional(
          "metadata",
          new FreeForm("a block of names and values"),
          "",
          "Anything of one's own; it is copied to every result.");

  static final FieldSpec<String> ITEM_KEY =
      FieldSpec.optional(
          "item_key",
          TextForm.PRESENT,
          "the item's position",
          "For a type of one's own: the field of an item that names it, different for each item.");

  static final FieldSpec<Boolean> ITEMS =
      FieldSpec.optional(
          "items",
          new FlagForm(),
          "false",
          "Whether each item gets a file of its own as well: `items/<key>.json`.");

  /// What is no job's own: the stages of a pipeline may share it.
  static final List<FieldSpec<?>> SHARED =
      List.of(
          PROVIDER,
          MODEL,
          MAX_TOKENS,
          TEMPERATURE,
          CONCURRENT_REQUESTS,
          MAX_RETRIES,
          RETRY_DELAY,
          BATCH_SIZE,
          PRIORITY,
          OWNER,
          DEADLINE,
          DELIVERY,
          RETRIES_EXPIRED,
          MoneyFields.BUDGET,
          MoneyFields.RESPONSE_CACHE,
          MoneyFields.PROMPT_CACHE,
          RescueFields.FALLBACK,
          RescueFields.HEDGE_PERCENT,
          STOP_AT,
          METADATA);

  static final FieldSpec<Block> JOB =
      FieldSpec.required(
          "job",
          new BlockForm(
              Stream.of(
                      Stream.of(ID, TYPE, INPUT, OUTPUT),
                      SHARED.stream(),
                      Stream.of(ITEM_KEY, ITEMS))
                  .<FieldSpec<?>>flatMap(fields -> fields)
                  .toList()),
          "What to do, with what, and where to put it.");

  static final FieldSpec<String> SYSTEM =
      FieldSpec.optional(
          "system",
          TextForm.ANY,
          "",
          "What all items share: the role and the rules. A Mustache template, best without"
              + " variables, so that providers can cache it.");

  static final FieldSpec<String> USER =
      FieldSpec.required(
          "user",
          TextForm.PRESENT,
          "What is asked for one item: a Mustache template whose {{variables}} are the item's"
              + " fields.");

  static final FieldSpec<Block> PROMPT =
      FieldSpec.optional(
          "prompt",
          new BlockForm(List.of(SYSTEM, USER)),
          "",
          "For a type of one's own: the question.");

  static final FieldSpec<ObjectNode> OUTPUT_SCHEMA =
      FieldSpec.optional(
          "output_schema",
          new FreeForm("a JSON Schema"),
          "",
          "For a type of one's own: the JSON Schema (2020-12) of an answer, of type object.");

  static final BlockForm FILE = new BlockForm(List.of(JOB, PROMPT, OUTPUT_SCHEMA));

  private JobFields() {}

  private static Map<String, Delivery> deliveries() {
    Map<String, Delivery> named = new LinkedHashMap<>();
    for (Delivery each : List.of(Delivery.realtime(), Delivery.batch(), Delivery.auto())) {
      named.put(each.label(), each);
    }
    return named;
  }

  private static Map<String, Boolean> onExpired() {
    Map<String, Boolean> named = new LinkedHashMap<>();
    named.put("retry", true);
    named.put("fail", false);
    return named;
  }

  private static Map<String, Priority> priorities() {
    Map<String, Priority> named = new LinkedHashMap<>();
    for (Priority priority : Priority.values()) {
      named.put(priority.name().toLowerCase(Locale.ROOT), priority);
    }
    return named;
  }
}
