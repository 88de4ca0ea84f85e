package dev.governor.wiring.jobfile;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.ItemReader;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.InputData;
import dev.governor.api.job.JobType;
import dev.governor.engine.pipeline.Need;
import dev.governor.engine.pipeline.Pipeline;
import dev.governor.engine.pipeline.Stage;
import dev.governor.engine.run.Inputs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads pipelines' files. Each stage becomes a job file's block, with what all stages share, so
/// that it meets the checks of job files. Thread-safe.
public final class PipelineFileReader {

  private final JobFileReader jobs;
  private final List<ItemReader> readers;

  public PipelineFileReader(JobFileReader jobs, List<ItemReader> readers) {
    this.jobs = jobs;
    this.readers = List.copyOf(readers);
  }

  /// @throws InvalidInputException with one sentence, on a line of its own, for each thing that is
  ///   wrong
  public PipelineFile read(Path file, List<Setting> settings) {
    String yaml = SourceText.read(file);
    Problems problems = new Problems();
    Element written =
        YamlTree.parse(yaml, line -> new Origin.InFile(file.toString(), line), problems)
            .filter(root -> !root.isNull())
            .orElseThrow(() ->
                new InvalidInputException(
                    "The pipeline's file '" + file + "' is empty: it starts with `pipeline:`"));
    List<Setting> here = settings.stream().map(Setting::inPipeline).toList();
    Element whole =
        written instanceof Element.Table ? Settings.apply(here, written, problems) : written;
    Optional<Parts> parts =
        PipelineFields.FILE.read(whole, "", problems).flatMap(root -> parts(file, root, problems));
    problems.throwIfAny();
    return new PipelineFile(file, pipeline(file, parts.orElseThrow()));
  }

  private record Parts(String id, Path output, List<Stage<?, ?>> stages) {}

  private Pipeline pipeline(Path file, Parts parts) {
    try {
      return new Pipeline(parts.id(), parts.output(), parts.stages());
    } catch (InvalidInputException e) {
      throw new InvalidInputException(file + ": " + e.getMessage(), e);
    }
  }

  private Optional<Parts> parts(Path file, Block root, Problems problems) {
    Optional<Block> shared = root.read(PipelineFields.PIPELINE);
    Optional<Element> stages =
        root.read(PipelineFields.STAGES).flatMap(_ -> root.element(PipelineFields.STAGES));
    if (shared.isEmpty() || stages.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> id = shared.get().read(PipelineFields.ID);
    Optional<Path> output = jobs.output(file, shared.get());
    List<Stage<?, ?>> read = new ArrayList<>();
    if (id.isPresent() && output.isPresent()) {
      fields(stages.get())
          .forEach((name, field) ->
              stage(file, new Named(name, field), shared.get(), problems).ifPresent(read::add));
    }
    return problems.isEmpty()
        ? Optional.of(new Parts(id.orElseThrow(), output.orElseThrow(), read))
        : Optional.empty();
  }

  private record Named(String name, Element.Field field) {

    String path() {
      return Block.join(PipelineFields.STAGES.name(), Shown.text(name));
    }
  }

  private Optional<Stage<?, ?>> stage(Path file, Named stage, Block shared, Problems problems) {
    Optional<Block> own = PipelineFields.STAGE.read(stage.field().value(), stage.path(), problems);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    List<Need> needs =
        own.get()
            .element(PipelineFields.NEEDS)
            .map(written ->
                NeedsForm.read(
                    written, Block.join(stage.path(), PipelineFields.NEEDS.name()), problems))
            .orElse(List.of());
    Block job = new Block(joined(stage, own.get(), shared), stage.path(), problems);
    return jobs.jobFile(file, own.get(), job, problems)
        .map(read -> stage(stage.name(), read.config(), read.type(), needs));
  }

  /// A stage's job with what all share, its id and its folder.
  private static Element.Table joined(Named stage, Block own, Block shared) {
    Map<String, Element.Field> fields = new LinkedHashMap<>(shared.table().fields());
    fields.putAll(own.table().fields());
    List.of(PipelineFields.NEEDS, JobFields.PROMPT, JobFields.OUTPUT_SCHEMA)
        .forEach(field -> fields.remove(field.name()));
    extend(fields, PipelineFields.ID, "." + stage.name(), shared);
    extend(fields, PipelineFields.OUTPUT, "/" + stage.name(), shared);
    return new Element.Table(own.table().at(), fields);
  }

  private static void extend(
      Map<String, Element.Field> fields, FieldSpec<String> field, String by, Block shared) {
    Element before = shared.element(field).orElseThrow();
    String text = shared.read(field).orElse("") + by;
    fields.put(
        field.name(), new Element.Field(shared.at(field), YamlScalars.text(text, before.at())));
  }

  private static Map<String, Element.Field> fields(Element table) {
    return table instanceof Element.Table(_, Map<String, Element.Field> fields) ? fields : Map.of();
  }

  /// The reader of job files made the configuration from the type.
  @SuppressWarnings("unchecked")
  private <I, O> Stage<I, O> stage(
      String name, BatchJobConfig<?, ?> config, JobType<I, O> type, List<Need> needs) {
    BatchJobConfig<I, O> typed = (BatchJobConfig<I, O>) config;
    if (!(typed.inputData() instanceof InputData.File<I>(Path path))) {
      throw new IllegalStateException("a job file's input is a file");
    }
    return new Stage<>(name, type, typed, Inputs.open(path, readers), needs);
  }
}
