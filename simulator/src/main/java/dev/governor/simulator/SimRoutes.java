package dev.governor.simulator;

import dev.governor.simulator.bill.Bill;
import dev.governor.simulator.http.Content;
import dev.governor.simulator.http.Received;
import dev.governor.simulator.http.Response;
import dev.governor.simulator.http.Route;
import dev.governor.simulator.http.RouteList;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// `/sim/...`: what no vendor has. Nothing here needs a key.
///
/// @param settled gives the bill as it is when all that has ended is charged
record SimRoutes(Settled settled, Runnable reset, Path folder) {

  interface Settled {
    Bill bill();
  }

  private interface Writer {
    void write(OutputStream out, boolean isSummary);
  }

  private static final Route.Intake SMALL = new Route.Intake.InMemory(1 << 16);

  void addTo(RouteList routes) {
    slow(routes, "GET /sim/bill", received -> stored(received, settled.bill()::writeBill));
    slow(routes, "GET /sim/calls", received -> stored(received, settled.bill()::writeCalls));
    slow(
        routes,
        "POST /sim/reset",
        _ -> {
          reset.run();
          return json("{\"reset\":true}");
        });
    routes.add("GET /sim/health", new Route(SMALL, false, _ -> json("{\"status\":\"ok\"}")));
  }

  private static void slow(RouteList routes, String pattern, Route.Handler handler) {
    routes.add(pattern, new Route(SMALL, true, handler));
  }

  private static Response json(String text) {
    return Response.json(200, text.getBytes(StandardCharsets.UTF_8));
  }

  /// By way of a file: there may be millions of lines.
  private Response stored(Received received, Writer writer) {
    boolean isSummary = received.parameter("summary").orElse("0").equals("1");
    try {
      Path file = Files.createTempFile(folder, "sim", ".json");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        writer.write(out, isSummary);
      }
      return Response.of(
          200, "application/json", new Content.Stored(file, 0, Files.size(file), true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
