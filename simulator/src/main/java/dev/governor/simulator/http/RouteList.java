package dev.governor.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The routes by method and path: `GET /v1/files/*/content`, where `*` is any one part.
public final class RouteList implements Route.Table {

  private static final Route NOWHERE =
      new Route(
          new Route.Intake.InMemory(0),
          false,
          received ->
              Response.json(
                  404,
                  "{\"error\":{\"type\":\"not_found_error\",\"message\":\"there is no %s %s here\"}}"
                      .formatted(received.method(), received.path().replaceAll("[\"\\\\]", "?"))
                      .getBytes(StandardCharsets.UTF_8)));

  private final Map<String, Route> exact = new HashMap<>();
  private final List<Pattern> patterns = new ArrayList<>();

  private record Pattern(String method, List<String> parts, Route route) {

    boolean matches(String otherMethod, List<String> others) {
      if (!method.equals(otherMethod) || parts.size() != others.size()) {
        return false;
      }
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).equals("*") && !parts.get(i).equals(others.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  public void add(String pattern, Route route) {
    int space = pattern.indexOf(' ');
    String path = pattern.substring(space + 1);
    if (path.contains("*")) {
      patterns.add(new Pattern(pattern.substring(0, space), parts(path), route));
    } else {
      exact.put(pattern, route);
    }
  }

  @Override
  public Route find(String method, String path) {
    Route route = exact.get(method + ' ' + path);
    if (route != null) {
      return route;
    }
    List<String> parts = parts(path);
    return patterns.stream()
        .filter(pattern -> pattern.matches(method, parts))
        .findFirst()
        .map(Pattern::route)
        .orElse(NOWHERE);
  }

  private static List<String> parts(String path) {
    return List.of(path.split("/", -1));
  }
}
