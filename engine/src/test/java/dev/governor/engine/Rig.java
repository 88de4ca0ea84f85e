package dev.governor.engine;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.JournalFactory;
import dev.governor.api.provider.BatchApi;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Message;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelInfo.Rates;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import dev.governor.api.time.Time;
import dev.governor.engine.run.JobTypes;
import dev.governor.engine.run.Plugins;
import dev.governor.testkit.provider.ScriptedProvider;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// An engine over a real journal and a scripted provider, with the echo type.
final class Rig implements AutoCloseable {

  static final Usage USAGE = new Usage(10, 5, 0, 0);

  /// Looks at batches as fast as it can, and believes what it sees.
  static final ProviderConfig BATCHES =
      new ProviderConfig(
          "scripted", Map.of("poll_interval", Json.tree("1ms"), "batch_patience", Json.tree("0s")));

  static final Cost COST = new Cost.Known(new BigDecimal("0.001"));

  final Journal journal;
  final ScriptedProvider provider;
  final UnifiedBatchProcessor processor;
  private final Path folder;

  private Rig(Path folder, Journal journal, ScriptedProvider.Script script, Time time) {
    this(folder, journal, new ScriptedProvider(script), time);
  }

  private Rig(Path folder, Journal journal, ScriptedProvider provider, Time time) {
    this.folder = folder;
    this.journal = journal;
    this.provider = provider;
    this.processor = processor(journal, provider, time);
  }

  static UnifiedBatchProcessor processor(Journal journal, Provider provider, Time time) {
    Plugins plugins =
        new Plugins(
            types(),
            List.of(),
            List.of(factory(provider)),
            ProviderContext.of(List.of(), time),
            List.of(),
            List.of(),
            List.of());
    return new UnifiedBatchProcessor(journal, plugins, time, "worker", 1);
  }

  static Rig of(Path folder, ScriptedProvider.Script script) {
    return new Rig(folder, open(folder), script, Time.system());
  }

  static Rig of(Path folder, ScriptedProvider.Script script, Time time) {
    return new Rig(folder, open(folder), script, time);
  }

  static Rig of(
      Path folder, ScriptedProvider.Script script, UnaryOperator<Journal> aroundTheJournal) {
    return new Rig(folder, aroundTheJournal.apply(open(folder)), script, Time.system());
  }

  /// With a batch API.
  static Rig of(Path folder, BatchApi batches, UnaryOperator<Journal> aroundTheJournal) {
    ScriptedProvider provider = new ScriptedProvider(Rig::good, Optional.of(batches));
    return new Rig(folder, aroundTheJournal.apply(open(folder)), provider, Time.system());
  }

  /// Of whose output each token costs a dollar, and half of it by the batch API.
  static Rig priced(Path folder, ScriptedProvider.Script script, Optional<BatchApi> batches) {
    Rates rates =
        new Rates(
            Optional.of(BigDecimal.ZERO),
            Optional.of(new BigDecimal(1_000_000)),
            Optional.empty(),
            Optional.empty());
    Prices prices = new Prices(rates, Optional.empty(), Optional.of(new BigDecimal("0.5")));
    return new Rig(
        folder, open(folder), new ScriptedProvider(script, batches, prices), Time.system());
  }

  static Journal open(Path folder) {
    JournalFactory factory = ServiceLoader.load(JournalFactory.class).findFirst().orElseThrow();
    return factory.open(URI.create("sqlite:" + folder.resolve("governor.db")));
  }

  BatchJob<String, EchoType.Echo> create(List<String> words) {
    return create(words, job -> {});
  }

  BatchJob<String, EchoType.Echo> create(
      List<String> words, Consumer<BatchJobConfig.Builder<String, EchoType.Echo>> settings) {
    EchoType type = new EchoType("You echo.");
    BatchJobConfig.Builder<String, EchoType.Echo> builder =
        BatchJobConfig.builder(type)
            .jobId("echoes")
            .inputData(words)
            .outputDirectory(folder.resolve("out"))
            .provider(ProviderConfig.named("scripted"))
            .retryDelay(Duration.ZERO);
    settings.accept(builder);
    return processor.createBatchJob(builder.build(), type);
  }

  BatchJobResult process() throws InterruptedException {
    return processor.processBatchJob(new JobId("echoes"));
  }

  long number() {
    return journal.find(new JobId("echoes")).orElseThrow().number();
  }

  List<String> results() {
    List<String> keys = new ArrayList<>();
    journal.forEachSuccess(number(), row -> keys.add(row.key()));
    return keys;
  }

  static List<String> words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "word" + i).toList();
  }

  /// The word that a request asks for.
  static String word(ModelRequest request) {
    return ((Message.User) request.conversation().messages().getFirst())
        .text()
        .substring("Say ".length());
  }

  static Outcome good(ModelRequest request) {
    return new Outcome.Succeeded(reply(Json.write(new EchoType.Echo(word(request)))));
  }

  static Reply reply(String text) {
    return new Reply(text, "scripted-1", USAGE, COST);
  }

  private static JobTypes types() {
    return (id, definition) -> {
      if (id.equals(EchoType.ID)) {
        return (JobType<?, ?>) new EchoType("You echo.");
      }
      throw new InvalidInputException("there is no job type " + id);
    };
  }

  private static ProviderFactory factory(Provider provider) {
    return new ProviderFactory() {
      @Override
      public String name() {
        return "scripted";
      }

      @Override
      public List<String> settings() {
        return List.of();
      }

      @Override
      public Provider create(ProviderConfig config, ProviderContext context) {
        return provider;
      }
    };
  }

  @Override
  public void close() {
    processor.close();
    journal.close();
  }
}
