package dev.governor.simulator.openai;

import dev.governor.simulator.batch.Board;
import dev.governor.simulator.http.Response;
import dev.governor.simulator.http.Route;
import dev.governor.simulator.http.Route.Intake;
import dev.governor.simulator.http.RouteList;
import dev.governor.simulator.realtime.Desk;
import dev.governor.simulator.realtime.Dialect;
import dev.governor.simulator.realtime.WireJson;
import dev.governor.simulator.stage.Door;
import dev.governor.simulator.stage.Moody;
import dev.governor.simulator.stage.Stage;
import java.nio.file.Path;
import java.util.Map;

/// All addresses of OpenAI.
public final class OpenAiRoutes {

  private static final Intake SMALL = new Intake.InMemory(32 << 20);
  private static final Intake FILE = new Intake.Form(512L << 20);

  private final Stage stage;
  private final Moody moody;
  private final OpenAi vendor = new OpenAi();
  private final FileShelf shelf = new FileShelf();
  private final Chat chat;
  private final Responses responses;
  private final FileRoutes files;
  private final BatchRoutes batches;

  public OpenAiRoutes(Stage stage, Path folder) {
    this.stage = stage;
    this.moody = new Moody(stage);
    this.chat = new Chat(stage);
    this.responses = new Responses(stage);
    Map<String, Dialect> dialects =
        Map.of("/v1/chat/completions", chat, "/v1/responses", responses);
    this.files = new FileRoutes(stage, shelf, folder);
    this.batches = new BatchRoutes(stage, vendor, dialects, shelf, folder);
  }

  public Board<?> board() {
    return batches.board();
  }

  public void addTo(RouteList routes) {
    Door door = new Door(vendor, stage);
    quick(routes, "/v1/chat/completions", door, new Desk(stage, vendor, chat));
    quick(routes, "/v1/responses", door, new Desk(stage, vendor, responses));
    slow(routes, "POST /v1/files", FILE, door, files::upload);
    slow(routes, "GET /v1/files", SMALL, door, files::list);
    slow(routes, "GET /v1/files/*", SMALL, door, files::retrieve);
    slow(routes, "GET /v1/files/*/content", SMALL, door, files::content);
    slow(routes, "DELETE /v1/files/*", SMALL, door, files::delete);
    slow(routes, "POST /v1/batches", SMALL, door, batches::create);
    slow(routes, "GET /v1/batches", SMALL, door, batches::list);
    slow(routes, "GET /v1/batches/*", SMALL, door, batches::retrieve);
    slow(routes, "POST /v1/batches/*/cancel", SMALL, door, batches::cancel);
    slow(routes, "GET /v1/models", SMALL, door, _ -> models());
  }

  public void reset() {
    shelf.reset();
    batches.board().reset();
  }

  private static void quick(RouteList routes, String path, Door door, Door.Behind behind) {
    routes.add("POST " + path, new Route(SMALL, false, door.leadingTo(behind)));
  }

  private void slow(
      RouteList routes, String pattern, Intake intake, Door door, Door.Behind behind) {
    routes.add(pattern, new Route(intake, true, door.leadingTo(moody.over(behind))));
  }

  private Response models() {
    return Response.json(
        200,
        WireJson.write(json -> {
          json.writeStartObject();
          json.writeStringProperty("object", "list");
          json.writeName("data");
          json.writeStartArray();
          for (String model : stage.models("openai")) {
            json.writeStartObject();
            json.writeStringProperty("id", model);
            json.writeStringProperty("object", "model");
            json.writeNumberProperty("created", 0);
            json.writeStringProperty("owned_by", "openai");
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        }));
  }
}
