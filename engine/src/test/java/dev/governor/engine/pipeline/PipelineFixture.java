package dev.governor.engine.pipeline;

import dev.governor.api.data.ItemSource;
import dev.governor.api.data.Json;
import dev.governor.api.data.Row;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.InputData;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.JournalFactory;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import dev.governor.api.time.Time;
import dev.governor.engine.UnifiedBatchProcessor;
import dev.governor.engine.run.Plugins;
import dev.governor.testkit.provider.ScriptedProvider;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.IntStream;

/// A pipeline processor over a real journal and a scripted provider.
final class PipelineFixture implements AutoCloseable {

  final Path folder;
  final Journal journal;
  final ScriptedProvider provider;
  final UnifiedBatchProcessor processor;
  final PipelineProcessor pipelines;

  PipelineFixture(Path folder, ScriptedProvider.Script script) {
    this(folder, script, Optional.empty());
  }

  PipelineFixture(Path folder, ScriptedProvider.Script script, Optional<KnowledgeBase> knowledge) {
    this.folder = folder;
    JournalFactory factory = ServiceLoader.load(JournalFactory.class).findFirst().orElseThrow();
    this.journal = factory.open(URI.create("sqlite:" + folder.resolve("governor.db")));
    this.journal.revokeAll();
    this.provider = new ScriptedProvider(script);
    Plugins plugins =
        new Plugins(
            (id, _) -> new NoteType(id.id()),
            List.of(),
            List.of(factory(provider)),
            ProviderContext.of(List.of(), Time.system()),
            List.of(),
            List.of(),
            List.of());
    this.processor = new UnifiedBatchProcessor(journal, plugins, Time.system(), "worker", 1);
    this.pipelines = new PipelineProcessor(processor, journal, knowledge.map(base -> () -> base));
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

  Pipeline pipeline(Stage<?, ?>... stages) {
    return new Pipeline("p", folder.resolve("release"), List.of(stages));
  }

  PipelineResult run(Stage<?, ?>... stages) throws InterruptedException {
    return pipelines.run(pipeline(stages), _ -> {});
  }

  /// @param rows as JSON
  Stage<?, ?> stage(String name, List<String> rows, Need... needs) {
    NoteType type = new NoteType("NOTE_" + name);
    return new Stage<>(
        name,
        type,
        BatchJobConfig.builder(type)
            .jobId("p." + name)
            .inputData(InputData.items(List.of()))
            .outputDirectory(folder.resolve(name))
            .provider(ProviderConfig.named("scripted"))
            .retryDelay(Duration.ZERO)
            .build(),
        source(name, rows),
        List.of(needs));
  }

  private static ItemSource source(String name, List<String> rows) {
    return new ItemSource() {
      @Override
      public String name() {
        return name + ".jsonl";
      }

      @Override
      public String digest() {
        return String.join("\n", rows);
      }

      @Override
      public void forEach(RowHandler handler) {
        IntStream.range(0, rows.size())
            .forEach(i -> handler.accept(new Row(i + 1, Json.parse(rows.get(i)))));
      }
    };
  }

  static List<String> rows(String... keys) {
    return List.of(keys).stream().map(key -> "{\"key\":\"" + key + "\"}").toList();
  }

  /// The stage and key of everything that was asked, in order: `a:k1`.
  List<String> asked() {
    List<String> asked = new ArrayList<>();
    provider.asked().forEach(request -> asked.add(name(request)));
    return asked;
  }

  static String name(ModelRequest request) {
    String stage = request.conversation().system().substring("NOTE_".length());
    return stage + ":" + Json.parse(text(request)).path("key").asString();
  }

  static String text(ModelRequest request) {
    return request.conversation().messages().getFirst().text();
  }

  /// Notes what was asked, so that it can be seen in what follows from it.
  static Outcome noted(ModelRequest request) {
    return new Outcome.Succeeded(
        new Reply(
            Json.write(new NoteType.Note("on " + name(request))),
            "scripted-1",
            Usage.NONE,
            new Cost.Known(BigDecimal.ZERO)));
  }

  @Override
  public void close() {
    processor.close();
    journal.close();
  }
}
