package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.KnowledgeBase.Changes;
import dev.governor.cli.show.Colour;
import dev.governor.cli.show.Figures;
import dev.governor.wiring.Found;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.lighthouse.DocumentIngest;
import dev.governor.wiring.lighthouse.Ingested;
import dev.governor.wiring.lighthouse.JobPassages;
import dev.governor.wiring.lighthouse.Lighthouse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "ingest",
    description = {
      "Reads Markdown, text, HTML and PDF, folders with all that is in them, or the results of a"
          + " job. What did not change since costs nothing, and what is gone is removed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  governor lighthouse ingest examples/traditions",
      "  governor lighthouse ingest notes.md scroll.pdf --subject taoism",
      "  governor lighthouse ingest --job knowledge"
    })
final class LighthouseIngestCommand implements Callable<Integer> {

  private final Surroundings in;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files and folders.")
  List<Path> paths = List.of();

  @Option(
      names = "--job",
      paramLabel = "ID",
      description = "The results of this job instead, as far as they are there.")
  Optional<String> job = Optional.empty();

  @Option(
      names = "--subject",
      paramLabel = "NAME",
      description =
          "What the documents are about; otherwise the folder that a file lies in says it, or its"
              + " own name.")
  Optional<String> subject = Optional.empty();

  @Mixin VectorsOption vectors = new VectorsOption();

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  LighthouseIngestCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    if (paths.isEmpty() == job.isEmpty()) {
      throw new InvalidInputException("Name either files and folders, or a job with --job");
    }
    GovernorHome folder = home.in(in);
    return job.map(id -> ofJob(folder, new JobId(id))).orElseGet(() -> ofDocuments(folder));
  }

  private int ofDocuments(GovernorHome folder) {
    folder.create();
    try (KnowledgeBase base = vectors.open(in, folder)) {
      Ingested ingested =
          new DocumentIngest(base, Lighthouse.documentReaders(), subject, this::reading)
              .ingest(paths.stream().map(in::path).toList());
      ingested.refused().forEach(sentence -> warn(sentence));
      if (json.chosen) {
        ObjectNode document = Json.object().put("documents", ingested.documents());
        put(document, ingested.changes());
        ArrayNode skipped = document.putArray("skipped");
        ingested.skipped().forEach(file -> skipped.add(in.shown(file)));
        ArrayNode refused = document.putArray("refused");
        ingested.refused().forEach(refused::add);
        JsonOption.print(in.screen(), document);
      } else {
        ingested.skipped().forEach(file -> in.screen().say("skipped " + in.shown(file)));
        in.screen()
            .print(
                Figures.counted(ingested.documents(), "document")
                    + ": "
                    + told(ingested.changes()));
      }
      return ingested.refused().isEmpty() ? ExitCode.OK : ExitCode.FAILURES;
    }
  }

  /// On a terminal, as vectors take their time.
  private void reading(Path file) {
    if (in.screen().isTerminal()) {
      in.screen().say("reading " + in.shown(file));
    }
  }

  private void warn(String sentence) {
    in.screen().say(in.screen().in(Colour.BAD, "governor:") + " " + sentence);
  }

  private int ofJob(GovernorHome folder, JobId id) {
    JournalReader journal = Governor.read(folder);
    JobParameter named = new JobParameter();
    named.id = id.value();
    JobRecord record = named.in(journal, folder);
    JobType<?, ?> type =
        Found.onTheClassPath().jobTypes().stream()
            .filter(known -> known.id().equals(record.type()))
            .filter(JobPassages::hasAny)
            .findFirst()
            .orElseThrow(() ->
                new InvalidInputException(
                    "The results of the job %s are no knowledge: its type is %s"
                        .formatted(id, record.type())));
    try (KnowledgeBase base = vectors.open(in, folder)) {
      Changes changes = JobPassages.publish(base, type, record, journal);
      if (json.chosen) {
        ObjectNode document = Json.object().put("job", id.value());
        put(document, changes);
        JsonOption.print(in.screen(), document);
      } else {
        in.screen().print("the job " + id + ": " + told(changes));
      }
      return ExitCode.OK;
    }
  }

  static String told(Changes changes) {
    return "%s added, %s changed, %s removed, %s unchanged"
        .formatted(
            Figures.counted(changes.added(), "passage"),
            Figures.count(changes.changed()),
            Figures.count(changes.removed()),
            Figures.count(changes.unchanged()));
  }

  static void put(ObjectNode document, Changes changes) {
    document
        .put("added", changes.added())
        .put("changed", changes.changed())
        .put("removed", changes.removed())
        .put("unchanged", changes.unchanged());
  }
}
