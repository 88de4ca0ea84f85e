package dev.governor.outputs.results;

import dev.governor.api.data.Json;
import dev.governor.api.job.Counts;
import dev.governor.api.job.Totals;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.Projection;
import dev.governor.outputs.disk.OutputFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/// What was run, with what, and what came of it; with the hashes of the files beside it. It reads
/// those files, so it is written after them.
public final class ManifestFile implements Projection {

  static final String NAME = "manifest.json";
  private static final List<String> VOUCHED_FOR = List.of(ResultsFile.NAME, FailuresFile.NAME);

  @Override
  public String fileName() {
    return NAME;
  }

  @Override
  public void write(JobRecord job, JournalReader journal) {
    OutputFolder folder = OutputFolder.of(job);
    ObjectNode manifest = manifest(job, journal, folder);
    folder.write(
        NAME,
        out -> out.write((Json.writePretty(manifest) + "\n").getBytes(StandardCharsets.UTF_8)));
  }

  private static ObjectNode manifest(JobRecord job, JournalReader journal, OutputFolder folder) {
    ObjectNode manifest = Json.object();
    manifest
        .putObject("job")
        .put("id", job.id().value())
        .put("type", job.type().id())
        .put("state", job.state().label())
        .put("reason", job.state().reason());
    putTime(manifest, "started_at", job.startedAt());
    putTime(manifest, "finished_at", job.finishedAt());
    putCounts(manifest.putObject("counts"), journal.counts(job.number()));
    putTotals(manifest, journal.totals(job.number()));
    putModels(manifest.putObject("models"), job, journal);
    manifest.put("price_table", ManifestNotes.priceTable(job.config()));
    manifest
        .putObject("versions")
        .put("governor", Version.governor())
        .put("java", Runtime.version().toString());
    putHashes(manifest.putObject("hashes"), job.config());
    putFiles(manifest.putObject("files"), folder);
    manifest.set("notes", Json.tree(ManifestNotes.of(job.config(), folder.path())));
    manifest.set("config", job.config());
    return manifest;
  }

  private static void putTime(ObjectNode to, String name, Optional<Instant> at) {
    at.ifPresentOrElse(time -> to.put(name, time.toString()), () -> to.putNull(name));
  }

  private static void putCounts(ObjectNode to, Counts counts) {
    to.put("total", counts.total())
        .put("pending", counts.pending())
        .put("running", counts.running())
        .put("succeeded", counts.succeeded())
        .put("failed", counts.failed())
        .put("cancelled", counts.cancelled());
  }

  private static void putTotals(ObjectNode to, Totals totals) {
    to.put("attempts", totals.attempts());
    to.putObject("tokens")
        .put("input", totals.usage().input())
        .put("output", totals.usage().output())
        .put("cache_read", totals.usage().cacheRead())
        .put("cache_write", totals.usage().cacheWrite());
    to.putObject("cost")
        .putRawValue("usd", new RawValue(LineWriter.plain(totals.usd())))
        .put("unknown", totals.unknownCosts());
  }

  /// Attempts by the model that answered, as the provider named it.
  private static void putModels(ObjectNode to, JobRecord job, JournalReader journal) {
    Map<String, Long> models = new TreeMap<>();
    journal.forEachAttempt(
        job.number(),
        attempt ->
            attempt
                .answer()
                .filter(answer -> !answer.model().isEmpty())
                .ifPresent(answer -> models.merge(answer.model(), 1L, Long::sum)));
    models.forEach(to::put);
  }

  private static void putHashes(ObjectNode to, ObjectNode config) {
    Map<String, String> names =
        new TreeMap<>(
            Map.of("prompt", "prompt_hash", "schema", "schema_hash", "input", "input_digest"));
    names.forEach((name, field) ->
        to.set(
            name,
            Optional.ofNullable(config.get(field)).orElse(JsonNodeFactory.instance.nullNode())));
  }

  private static void putFiles(ObjectNode to, OutputFolder folder) {
    for (String name : VOUCHED_FOR) {
      Path file = folder.path().resolve(name);
      if (!Files.exists(file)) {
        to.putNull(name);
        continue;
      }
      try {
        to.set(name, Json.tree(FileFacts.of(file)));
      } catch (IOException e) {
        throw folder.refused(e);
      }
    }
  }
}
