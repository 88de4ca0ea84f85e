package dev.governor.simulator.anthropic;

import dev.governor.simulator.batch.Batch;
import dev.governor.simulator.batch.Batch.Phase;
import dev.governor.simulator.batch.Board;
import dev.governor.simulator.batch.Mishap;
import dev.governor.simulator.batch.Order;
import dev.governor.simulator.batch.Pages;
import dev.governor.simulator.batch.Results;
import dev.governor.simulator.http.Content;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `/v1/messages/batches` and what is below it.
public final class MessageBatches {

  private static final int USUAL_PAGE = 20;
  private static final int LARGEST_PAGE = 1000;

  private final Stage stage;
  private final Anthropic vendor;
  private final Messages messages;
  private final Board<Nothing> board;
  private final Path folder;

  public MessageBatches(Stage stage, Anthropic vendor, Messages messages, Path folder) {
    this.stage = stage;
    this.vendor = vendor;
    this.messages = messages;
    this.folder = folder;
    this.board = new Board<>(stage, new MessageLines(), folder, "msgbatch_01", _ -> {});
  }

  /// What this vendor keeps of a batch besides.
  record Nothing() {}

  public Board<?> board() {
    return board;
  }

  public Response create(Visit visit) {
    stage.requireMoney(visit.key());
    try {
      Path lines = Files.createTempFile(folder, "batch", ".jsonl");
      BatchIntake intake = new BatchIntake();
      intake.read(visit.received().body(), lines);
      Order<Nothing> order =
          new Order<>(
              visit.key(),
              lines,
              intake.customIds().size(),
              "params",
              messages,
              visit.received().headers(),
              Optional.empty(),
              new Nothing());
      Board.Creation<Nothing> creation = board.create(order);
      intake.customIds().forEach(id -> stage.bill().received(Optional.of(id)));
      Response created = one(visit, creation.batch());
      return Mishap.of(creation.mishap(), created, () -> broken(visit));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Response broken(Visit visit) {
    return vendor.refuse(Trouble.of(Kind.SERVER_ERROR, "Internal server error"), visit.id());
  }

  public Response list(Visit visit) {
    int limit = Pages.limit(visit.received(), USUAL_PAGE, LARGEST_PAGE);
    List<Batch<Nothing>> all = board.list(visit.key());
    Optional<String> before = visit.received().parameter("before_id");
    Pages<Batch<Nothing>> page =
        before.isPresent()
            ? Pages.before(all, before.get(), limit, Batch::id)
            : Pages.after(all, visit.received().parameter("after_id"), limit, Batch::id);
    return Response.json(
        200,
        WireJson.write(json -> {
          json.writeStartObject();
          json.writeName("data");
          json.writeStartArray();
          page.items().forEach(batch -> BatchJson.write(json, batch, now(), host(visit)));
          json.writeEndArray();
          json.writeBooleanProperty("has_more", page.hasMore());
          BatchJson.nullable(json, "first_id", page.items().stream().findFirst().map(Batch::id));
          BatchJson.nullable(
              json, "last_id", page.items().reversed().stream().findFirst().map(Batch::id));
          json.writeEndObject();
        }));
  }

  public Response retrieve(Visit visit) {
    return one(visit, find(visit));
  }

  public Response cancel(Visit visit) {
    Batch<Nothing> batch = find(visit);
    if (batch.phase(now()) == Phase.ENDED) {
      throw Trouble.of(Kind.CONFLICT, "Batch %s has ended already".formatted(batch.id())).thrown();
    }
    board.cancel(batch);
    return one(visit, batch);
  }

  public Response delete(Visit visit) {
    Batch<Nothing> batch = find(visit);
    if (batch.phase(now()) != Phase.ENDED) {
      throw Trouble.of(
              Kind.CONFLICT,
              "Batch %s has not ended: cancel it before it is deleted".formatted(batch.id()))
          .thrown();
    }
    board.delete(batch);
    return Response.json(
        200,
        WireJson.write(json -> {
          json.writeStartObject();
          json.writeStringProperty("id", batch.id());
          json.writeStringProperty("type", "message_batch_deleted");
          json.writeEndObject();
        }));
  }

  public Response results(Visit visit) {
    Batch<Nothing> batch = find(visit);
    Results results =
        batch
            .results()
            .orElseThrow(() ->
                Trouble.of(
                        Kind.CONFLICT,
                        "Batch %s has no results yet: it has not ended".formatted(batch.id()))
                    .thrown());
    return Ranges.of(visit.received(), results.lines(), "application/x-jsonl");
  }

  private Batch<Nothing> find(Visit visit) {
    String id = visit.received().segment(3);
    return board
        .find(visit.key(), id)
        .orElseThrow(
            () -> Trouble.of(Kind.NOT_FOUND, "Message batch '" + id + "' was not found").thrown());
  }

  private Response one(Visit visit, Batch<Nothing> batch) {
    byte[] body = WireJson.write(json -> BatchJson.write(json, batch, now(), host(visit)));
    return Response.of(200, "application/json", new Content.Bytes(body));
  }

  /// The address that the client reached this by.
  private static String host(Visit visit) {
    return "http://" + visit.received().header("host").orElse("127.0.0.1");
  }

  private Instant now() {
    return stage.time().now();
  }
}
