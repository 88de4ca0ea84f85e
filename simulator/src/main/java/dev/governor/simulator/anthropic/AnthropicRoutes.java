package dev.governor.simulator.anthropic;

import dev.governor.simulator.batch.Board;
import dev.governor.simulator.http.Route;
import dev.governor.simulator.http.Route.Intake;
import dev.governor.simulator.http.RouteList;
import dev.governor.simulator.realtime.Desk;
import dev.governor.simulator.stage.Door;
import dev.governor.simulator.stage.Moody;
import dev.governor.simulator.stage.Stage;
import java.nio.file.Path;

/// All addresses of Anthropic.
public final class AnthropicRoutes {

  private static final Intake SMALL = new Intake.InMemory(32 << 20);
  private static final Intake BATCH = new Intake.OnDisk(256_000_000);
  private static final String BATCHES = "/v1/messages/batches";

  private final Stage stage;
  private final Moody moody;
  private final Anthropic vendor;
  private final Messages messages;
  private final MessageBatches batches;

  public AnthropicRoutes(Stage stage, Path folder) {
    this.stage = stage;
    this.moody = new Moody(stage);
    this.vendor = new Anthropic(stage.time()::now);
    this.messages = new Messages(stage);
    this.batches = new MessageBatches(stage, vendor, messages, folder);
  }

  public Board<?> board() {
    return batches.board();
  }

  public void addTo(RouteList routes) {
    Door door = new Door(vendor, stage);
    Desk desk = new Desk(stage, vendor, messages);
    routes.add("POST /v1/messages", new Route(SMALL, false, door.leadingTo(desk)));
    slow(routes, "POST " + BATCHES, BATCH, door, batches::create);
    slow(routes, "GET " + BATCHES, SMALL, door, batches::list);
    slow(routes, "GET " + BATCHES + "/*", SMALL, door, batches::retrieve);
    slow(routes, "DELETE " + BATCHES + "/*", SMALL, door, batches::delete);
    slow(routes, "POST " + BATCHES + "/*/cancel", SMALL, door, batches::cancel);
    slow(routes, "GET " + BATCHES + "/*/results", SMALL, door, batches::results);
  }

  public void reset() {
    batches.board().reset();
  }

  private void slow(
      RouteList routes, String pattern, Intake intake, Door door, Door.Behind behind) {
    routes.add(pattern, new Route(intake, true, door.leadingTo(moody.over(behind))));
  }
}
