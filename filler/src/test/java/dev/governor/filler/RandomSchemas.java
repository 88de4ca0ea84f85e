package dev.governor.filler;

import dev.governor.api.data.Json;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Schemas that can be satisfied, of all the keywords that the filler knows.
final class RandomSchemas {

  private static final List<String> FORMATS =
      List.of("date", "date-time", "time", "email", "uri", "uuid", "hostname", "ipv4", "ipv6");
  private static final List<String> PATTERNS =
      List.of("^[a-z]{2,5}$", "^n(0[1-9]|[12][0-9])$", "[0-9]+", "^[A-Z][a-z_]{2,40}$");
  private static final int DEEPEST = 3;

  private final RandomGenerator random;

  RandomSchemas(RandomGenerator random) {
    this.random = random;
  }

  ObjectNode next() {
    ObjectNode root = object(0);
    root.putObject("$defs").set("shared", schema(DEEPEST));
    return root;
  }

  private ObjectNode schema(int depth) {
    return switch (random.nextInt(depth < DEEPEST ? 11 : 7)) {
      case 0 -> text();
      case 1 -> type("string").put("format", one(FORMATS));
      case 2 -> type("string").put("pattern", one(PATTERNS));
      case 3 -> number("integer");
      case 4 -> number("number");
      case 5 -> random.nextBoolean() ? type("boolean") : type("null");
      case 6 -> choices();
      case 7 -> object(depth + 1);
      case 8 -> array(depth);
      case 9 -> either(depth);
      default -> Json.object().put("$ref", "#/$defs/shared");
    };
  }

  private static ObjectNode type(String type) {
    return Json.object().put("type", type);
  }

  private ObjectNode text() {
    int min = random.nextInt(60);
    ObjectNode text =
        type("string").put("minLength", min).put("maxLength", min + random.nextInt(80));
    if (random.nextInt(4) == 0) {
      text.putArray("type").add("null").add("string");
    }
    return text;
  }

  private ObjectNode number(String type) {
    int low = random.nextInt(-500, 500);
    ObjectNode number = type(type);
    boolean open = random.nextBoolean();
    number.put(open ? "exclusiveMinimum" : "minimum", low);
    number.put(
        random.nextBoolean() ? "exclusiveMaximum" : "maximum", low + 20 + random.nextInt(90));
    if (random.nextBoolean()) {
      number.put("multipleOf", type.equals("integer") ? 1 + random.nextInt(9) : 0.5);
    }
    return number;
  }

  private ObjectNode choices() {
    if (random.nextInt(3) == 0) {
      return Json.object().put("const", "only");
    }
    ObjectNode choices = Json.object();
    choices.putArray("enum").add("red").add(7).add(true).addNull();
    return choices;
  }

  private ObjectNode object(int depth) {
    ObjectNode object = type("object").put("additionalProperties", random.nextBoolean());
    ObjectNode properties = object.putObject("properties");
    ArrayNode required = object.putArray("required");
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      properties.set("p" + i, schema(depth));
      if (random.nextBoolean()) {
        required.add("p" + i);
      }
    }
    return object;
  }

  private ObjectNode array(int depth) {
    int min = random.nextInt(4);
    ObjectNode array = type("array").put("minItems", min).put("maxItems", min + random.nextInt(4));
    if (random.nextInt(3) == 0) {
      array.put("uniqueItems", true).set("items", type("string").put("minLength", 12));
    } else {
      array.set("items", schema(depth + 1));
    }
    return array;
  }

  private ObjectNode either(int depth) {
    ObjectNode either = Json.object();
    String keyword = random.nextBoolean() ? "anyOf" : "allOf";
    if (keyword.equals("anyOf")) {
      either.putArray(keyword).add(schema(depth + 1)).add(schema(depth + 1));
    } else {
      either.putArray(keyword).add(text()).add(Json.object().put("minLength", 3));
    }
    return either;
  }

  private String one(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
