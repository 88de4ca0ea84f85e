package dev.governor.simulator.openai;

import dev.governor.simulator.batch.Batch;
import dev.governor.simulator.batch.Batch.Phase;
import dev.governor.simulator.batch.Board;
import dev.governor.simulator.batch.Mishap;
import dev.governor.simulator.batch.Order;
import dev.governor.simulator.batch.Pages;
import dev.governor.simulator.batch.Results;
import dev.governor.simulator.http.Response;
import dev.governor.simulator.realtime.Dialect;
import dev.governor.simulator.realtime.Fields;
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
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/batches` and what is below it.
public final class BatchRoutes {

  private static final int USUAL_PAGE = 20;
  private static final int LARGEST_PAGE = 100;
  private static final int MOST_METADATA = 16;
  private static final Duration OUTPUT_LIFE = Duration.ofDays(30);

  private final Stage stage;
  private final OpenAi vendor;
  private final Map<String, Dialect> dialects;
  private final FileShelf shelf;
  private final Path folder;
  private final Board<BatchDetails> board;

  /// @param dialects by their address
  BatchRoutes(
      Stage stage, OpenAi vendor, Map<String, Dialect> dialects, FileShelf shelf, Path folder) {
    this.stage = stage;
    this.vendor = vendor;
    this.dialects = Map.copyOf(dialects);
    this.shelf = shelf;
    this.folder = folder;
    this.board = new Board<>(stage, new BatchLines(), folder, "batch_", this::shelve);
  }

  public Board<?> board() {
    return board;
  }

  public Response create(Visit visit) {
    stage.requireMoney(visit.key());
    Fields fields = fields(visit.received().bytes());
    String endpoint = fields.text("endpoint");
    Dialect dialect = dialect(fields, endpoint);
    StoredFile file = input(fields, visit.key());
    try {
      BatchInput input = BatchInput.check(file.path(), endpoint);
      BatchDetails details =
          new BatchDetails(file.id(), endpoint, input.model(), metadata(fields), input.flaws());
      Board.Creation<BatchDetails> creation =
          board.create(
              new Order<>(
                  visit.key(),
                  kept(file.path()),
                  input.customIds().size(),
                  "body",
                  dialect,
                  visit.received().headers(),
                  input.flaws().stream().findFirst().map(BatchInput.Flaw::message),
                  details));
      if (input.flaws().isEmpty()) {
        input.customIds().forEach(id -> stage.bill().received(Optional.of(id)));
      }
      return Mishap.of(creation.mishap(), one(creation.batch()), () -> broken(visit));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Dialect dialect(Fields fields, String endpoint) {
    if (!fields.text("completion_window").equals("24h")) {
      throw fields.wrong("completion_window", "'24h'");
    }
    return Optional.ofNullable(dialects.get(endpoint))
        .orElseThrow(
            () -> fields.wrong("endpoint", "one of " + String.join(", ", dialects.keySet())));
  }

  private StoredFile input(Fields fields, String key) {
    StoredFile file =
        shelf
            .find(key, fields.text("input_file_id"))
            .orElseThrow(() ->
                Trouble.about("input_file_id", "Invalid input_file_id: no such file").thrown());
    if (!file.purpose().equals("batch")) {
      throw fields.wrong("input_file_id", "a file with the purpose 'batch'");
    }
    return file;
  }

  /// The input as it is now: its file may be deleted while the batch runs.
  private Path kept(Path file) throws IOException {
    Path kept = Files.createTempFile(folder, "batch", ".jsonl");
    return Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Fields fields(byte[] body) {
    try {
      if (WireJson.read(body) instanceof ObjectNode object) {
        return OpenAiFields.of(object);
      }
    } catch (JacksonException _) {
      // Said below.
    }
    throw Trouble.of(Kind.INVALID, "We could not parse the JSON body of your request.").thrown();
  }

  private static JsonNode metadata(Fields fields) {
    ObjectNode metadata =
        fields.object("metadata").orElseGet(() -> WireJson.mapper().createObjectNode());
    if (metadata.size() > MOST_METADATA) {
      throw fields.wrong("metadata", "an object with at most 16 pairs");
    }
    return metadata;
  }

  private Response broken(Visit visit) {
    return vendor.refuse(
        Trouble.of(Kind.SERVER_ERROR, "The server had an error while processing your request."),
        visit.id());
  }

  public Response list(Visit visit) {
    int limit = Pages.limit(visit.received(), USUAL_PAGE, LARGEST_PAGE);
    Pages<Batch<BatchDetails>> page =
        Pages.after(board.list(visit.key()), visit.received().parameter("after"), limit, Batch::id);
    return Response.json(
        200,
        OpenAiList.write(
            page,
            Batch::id,
            (json, batch) -> new BatchJson(batch, stage.time().now()).write(json)));
  }

  public Response retrieve(Visit visit) {
    return one(find(visit));
  }

  public Response cancel(Visit visit) {
    Batch<BatchDetails> batch = find(visit);
    Phase phase = batch.phase(stage.time().now());
    if (phase == Phase.ENDED || phase == Phase.FAILED) {
      throw Trouble.of(Kind.CONFLICT, "Cannot cancel a batch that has ended.").thrown();
    }
    board.cancel(batch);
    return one(batch);
  }

  private Batch<BatchDetails> find(Visit visit) {
    String id = visit.received().segment(2);
    return board
        .find(visit.key(), id)
        .orElseThrow(
            () -> Trouble.of(Kind.NOT_FOUND, "No batch found with id '" + id + "'.").thrown());
  }

  private Response one(Batch<BatchDetails> batch) {
    return Response.json(
        200, WireJson.write(json -> new BatchJson(batch, stage.time().now()).write(json)));
  }

  /// The results become files.
  private void shelve(Batch<BatchDetails> batch) {
    Results results = batch.results().orElseThrow();
    BatchDetails.outputFile(batch).ifPresent(id -> shelve(batch, id, results.lines(), "output"));
    BatchDetails.errorFile(batch)
        .ifPresent(id -> shelve(batch, id, results.failures().orElseThrow(), "error"));
  }

  private void shelve(Batch<BatchDetails> batch, String id, Path file, String kind) {
    try {
      shelf.put(
          new StoredFile(
              id,
              batch.order().key(),
              file,
              Files.size(file),
              batch.end().orElseThrow(),
              Optional.of(OUTPUT_LIFE),
              batch.id() + "_" + kind + ".jsonl",
              "batch_output"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
