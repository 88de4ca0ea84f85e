package dev.governor.wiring;

import dev.governor.api.data.ItemReader;
import dev.governor.api.job.JobListener;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.JournalFactory;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.OutputCheck;
import dev.governor.api.journal.Projection;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.play.Storyteller;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.release.ReleaseCheck;
import dev.governor.api.release.ReleaseWriter;
import dev.governor.api.time.Time;
import dev.governor.engine.run.Plugins;
import dev.governor.wiring.findings.FindingsFile;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.jobfile.JobFileReader;
import dev.governor.wiring.jobfile.PipelineFileReader;
import dev.governor.wiring.jobfile.ProviderCheck;
import dev.governor.wiring.lighthouse.PublishedPassages;
import dev.governor.wiring.release.Releases;
import dev.governor.wiring.secrets.FoundSecrets;
import dev.governor.wiring.secrets.SecretsFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/// The plug-ins that stand on the class path.
public record Found(
    List<JobType<?, ?>> jobTypes,
    List<ProviderFactory> providers,
    List<OfflineComposer> composers,
    List<ItemReader> readers,
    List<OutputCheck> outputChecks,
    List<Projection> projections,
    List<JobListener> listeners,
    List<ReleaseCheck> releaseChecks,
    List<ReleaseWriter> releaseWriters) {

  /// Looks for them; takes some tens of milliseconds.
  public static Found onTheClassPath() {
    return new Found(
        jobTypesOnTheClassPath(),
        all(ProviderFactory.class),
        all(OfflineComposer.class),
        all(ItemReader.class),
        all(OutputCheck.class),
        all(Projection.class),
        all(JobListener.class),
        all(ReleaseCheck.class),
        all(ReleaseWriter.class));
  }

  /// What the engine is given.
  public Plugins plugins(ProviderContext context) {
    List<Projection> writers = new ArrayList<>(projections);
    writers.add(new FindingsFile(jobTypes));
    return new Plugins(
        new KnownJobTypes(jobTypes), readers, providers, context, outputChecks, writers, listeners);
  }

  /// The same with a job type of the calling program.
  public Found with(JobType<?, ?> type) {
    List<JobType<?, ?>> all = new ArrayList<>(jobTypes);
    all.add(type);
    return with(all, projections);
  }

  /// The same, and what jobs find out goes into a knowledge base.
  ///
  /// @param lighthouse asked for when the first job has something
  Found filling(Supplier<KnowledgeBase> lighthouse) {
    List<Projection> all = new ArrayList<>(projections);
    all.add(new PublishedPassages(jobTypes, lighthouse));
    return with(jobTypes, all);
  }

  private Found with(List<JobType<?, ?>> types, List<Projection> writers) {
    return new Found(
        types,
        providers,
        composers,
        readers,
        outputChecks,
        writers,
        listeners,
        releaseChecks,
        releaseWriters);
  }

  /// What providers are given in a home: its keys and its models, if they are there.
  ///
  /// @param environment where keys are looked for first
  public ProviderContext context(GovernorHome home, Map<String, String> environment, Time time) {
    return new ProviderContext(
        composers,
        new FoundSecrets(environment, new SecretsFile(home.secrets())),
        Optional.of(home.models()).filter(Files::exists),
        time);
  }

  /// All models that the providers' catalogues know.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if the user's additions are wrong
  public List<ModelInfo> models(ProviderContext context) {
    return providers.stream().flatMap(factory -> factory.models(context).stream()).toList();
  }

  /// Reads job files whose types and providers are among these.
  ///
  /// @param workingFolder where paths of the command line start
  public JobFileReader jobFiles(Path workingFolder, ProviderContext context) {
    return new JobFileReader(jobTypes, new ProviderCheck(providers, context), workingFolder);
  }

  /// Reads pipelines' files.
  ///
  /// @see #jobFiles
  public PipelineFileReader pipelineFiles(Path workingFolder, ProviderContext context) {
    return new PipelineFileReader(jobFiles(workingFolder, context), readers);
  }

  /// What makes releases of the results in a journal.
  public Releases releases(JournalReader journal) {
    return new Releases(journal, releaseChecks, releaseWriters);
  }

  /// Those who let results be played; looked for only when somebody plays.
  public static List<Storyteller> storytellers() {
    return all(Storyteller.class);
  }

  /// The factory for such a journal.
  static JournalFactory journals(URI location) {
    return all(JournalFactory.class).stream()
        .filter(factory -> factory.accepts(location))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no plug-in opens the journal " + location));
  }

  private static List<JobType<?, ?>> jobTypesOnTheClassPath() {
    List<JobType<?, ?>> types = new ArrayList<>();
    all(JobType.class).forEach(types::add);
    types.sort(Comparator.comparing(type -> type.id().id()));
    return List.copyOf(types);
  }

  private static <T> List<T> all(Class<T> kind) {
    return ServiceLoader.load(kind).stream().map(ServiceLoader.Provider::get).toList();
  }
}
