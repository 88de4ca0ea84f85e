package dev.governor.outputs.results;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.Projection;
import dev.governor.api.journal.ResultRow;
import dev.governor.outputs.disk.OutputFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;

/// A file for every success, `items/KEY.json`, with its output alone, where the job wants them; and
/// `items/index.json`, which says whose file is which.
///
/// The index is also what tells this program's files from others: only files that an earlier index
/// names are ever removed. The names of all files are held while they are written, about a hundred
/// bytes for each.
public final class ItemFiles implements Projection {

  private static final String FOLDER = "items";
  private static final String INDEX = "index.json";

  @Override
  public String fileName() {
    return FOLDER + "/" + INDEX;
  }

  @Override
  public void write(JobRecord job, JournalReader journal) {
    OutputFolder items = new OutputFolder(OutputFolder.of(job).path().resolve(FOLDER));
    boolean wanted = job.config().path("items").asBoolean(false);
    if (!wanted && !Files.exists(items.path().resolve(INDEX))) {
      return;
    }
    if (Files.isSymbolicLink(items.path())) {
      throw new InvalidInputException(
          "the folder '%s' is a link to another place; remove it, items are written to no other"
              .formatted(items.path()));
    }
    ItemNames names = new ItemNames();
    try {
      if (wanted) {
        rewrite(items, names, job, journal);
      } else {
        removeStale(items.path(), names);
        Files.delete(items.path().resolve(INDEX));
      }
      items.sync();
    } catch (IOException e) {
      throw items.refused(e);
    }
  }

  /// Removes before the new index replaces the old one: a process that dies in between leaves the
  /// old index, which still knows what is to be removed.
  private static void rewrite(
      OutputFolder items, ItemNames names, JobRecord job, JournalReader journal)
      throws IOException {
    items.write(
        INDEX,
        out -> {
          try (JsonGenerator index = generator(out)) {
            index.writeStartObject();
            journal.forEachSuccess(
                job.number(),
                row -> {
                  String name = names.of(row.key());
                  write(items, name, row);
                  index.writeStringProperty(row.key(), name);
                });
            index.writeEndObject();
            index.writeRaw('\n');
          }
          removeStale(items.path(), names);
        });
  }

  private static void write(OutputFolder items, String name, ResultRow row) {
    if (row.ending() instanceof ResultRow.Ending.Succeeded(String output)) {
      try {
        byte[] pretty =
            (Json.writePretty(Json.parse(output)) + "\n").getBytes(StandardCharsets.UTF_8);
        items.writeLightly(name, file -> file.write(pretty));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static JsonGenerator generator(OutputStream out) {
    // The parts are flushed, the stream is closed by its owner.
    return Json.mapper()
        .writerWithDefaultPrettyPrinter()
        .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  private static void removeStale(Path items, ItemNames names) throws IOException {
    Path index = items.resolve(INDEX);
    if (!Files.isRegularFile(index, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (JsonParser old = Json.mapper().createParser(index)) {
      for (JsonToken token = old.nextToken(); token != null; token = old.nextToken()) {
        String name = token == JsonToken.VALUE_STRING ? old.getString() : "";
        if (ItemNames.couldBeGiven(name) && !names.isGiven(name)) {
          Files.deleteIfExists(items.resolve(name));
        }
      }
    } catch (JacksonException _) {
      // Whatever this is, it is not an index of this program: it names nothing to remove.
      return;
    }
  }
}
