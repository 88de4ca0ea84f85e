package dev.governor.simulator.openai;

import dev.governor.simulator.answer.Bits;
import dev.governor.simulator.batch.Pages;
import dev.governor.simulator.http.Body;
import dev.governor.simulator.http.Ranges;
import dev.governor.simulator.http.Response;
import dev.governor.simulator.realtime.WireJson;
import dev.governor.simulator.stage.Door.Visit;
import dev.governor.simulator.stage.Stage;
import dev.governor.simulator.stage.Trouble;
import dev.governor.simulator.stage.Trouble.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `/v1/files` and what is below it.
public final class FileRoutes {

  private static final int LARGEST_PAGE = 10_000;
  private static final Duration USUAL_LIFE = Duration.ofDays(30);
  private static final long LONGEST_BATCH = 200L << 20;
  private static final Set<String> PURPOSES =
      Set.of("assistants", "batch", "fine-tune", "vision", "user_data", "evals");

  private final Stage stage;
  private final FileShelf shelf;
  private final Path folder;

  FileRoutes(Stage stage, FileShelf shelf, Path folder) {
    this.stage = stage;
    this.shelf = shelf;
    this.folder = folder;
  }

  public Response upload(Visit visit) {
    if (!(visit.received().body()
        instanceof Body.Form(Map<String, String> fields, Body.Spooled file, String filename))) {
      throw Trouble.about("file", "'file' is a required property").thrown();
    }
    String purpose = fields.getOrDefault("purpose", "");
    if (!PURPOSES.contains(purpose)) {
      throw Trouble.about("purpose", "'%s' is not one of the purposes".formatted(purpose)).thrown();
    }
    if (purpose.equals("batch") && file.size() > LONGEST_BATCH) {
      throw Trouble.about("file", "A batch's file can have at most 200 MB").thrown();
    }
    try {
      Path kept = Files.createTempFile(folder, "file", ".jsonl");
      Files.move(file.file(), kept, StandardCopyOption.REPLACE_EXISTING);
      StoredFile stored =
          new StoredFile(
              "file-" + Bits.id(Bits.mix(shelf.size() + 1, stage.time().now().toEpochMilli())),
              visit.key(),
              kept,
              file.size(),
              stage.time().now(),
              life(fields, purpose),
              filename,
              purpose);
      shelf.put(stored);
      return one(stored);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Duration> life(Map<String, String> fields, String purpose) {
    String seconds = fields.get("expires_after[seconds]");
    if (seconds == null) {
      return Optional.of(USUAL_LIFE).filter(_ -> purpose.equals("batch"));
    }
    try {
      return Optional.of(Duration.ofSeconds(Long.parseLong(seconds)));
    } catch (NumberFormatException _) {
      throw Trouble.about("expires_after", "expires_after[seconds] must be a number").thrown();
    }
  }

  public Response list(Visit visit) {
    List<StoredFile> files = shelf.list(visit.key());
    visit
        .received()
        .parameter("purpose")
        .ifPresent(purpose -> files.removeIf(file -> !file.purpose().equals(purpose)));
    if (!visit.received().parameter("order").orElse("desc").equals("asc")) {
      Collections.reverse(files);
    }
    int limit = Pages.limit(visit.received(), LARGEST_PAGE, LARGEST_PAGE);
    Pages<StoredFile> page =
        Pages.after(files, visit.received().parameter("after"), limit, StoredFile::id);
    return Response.json(200, OpenAiList.write(page, StoredFile::id, (json, f) -> f.write(json)));
  }

  public Response retrieve(Visit visit) {
    return one(find(visit));
  }

  public Response content(Visit visit) {
    return Ranges.of(visit.received(), find(visit).path(), "application/octet-stream");
  }

  public Response delete(Visit visit) {
    StoredFile file = find(visit);
    shelf.delete(file);
    return Response.json(
        200,
        WireJson.write(json -> {
          json.writeStartObject();
          json.writeStringProperty("id", file.id());
          json.writeStringProperty("object", "file");
          json.writeBooleanProperty("deleted", true);
          json.writeEndObject();
        }));
  }

  private StoredFile find(Visit visit) {
    String id = visit.received().segment(2);
    return shelf
        .find(visit.key(), id)
        .orElseThrow(() -> Trouble.of(Kind.NOT_FOUND, "No such File object: " + id).thrown());
  }

  private static Response one(StoredFile file) {
    return Response.json(200, WireJson.write(file::write));
  }
}
