package dev.governor.wiring.jobfile;

import dev.governor.api.data.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A list of values of one form.
///
/// @param each the form of each
/// @param plural what they are called together
record ListForm<T>(Form<T> each, String plural) implements Form<List<T>> {

  @Override
  public Optional<List<T>> read(Element value, String path, Problems problems) {
    if (!(value instanceof Element.Listing listing)) {
      return refuse(value, path, problems, "");
    }
    List<T> read = new ArrayList<>();
    int number = 1;
    for (Element element : listing.elements()) {
      each.read(element, path + "[" + number + "]", problems).ifPresent(read::add);
      number++;
    }
    return Optional.of(List.copyOf(read));
  }

  @Override
  public ObjectNode schema() {
    return Json.object().put("type", "array").set("items", each.schema());
  }

  @Override
  public String words() {
    return "a list of " + plural;
  }

  @Override
  public boolean isScalar() {
    return false;
  }
}
