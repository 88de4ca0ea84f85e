package dev.governor.simulator.answer;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Heeds what a schema only remarks: vendors' schema modes take few keywords, so clients, the
/// vendors' own SDKs among them, put the others into the description, as `{minLength: 5, maxLength:
/// 60}`, where a good model heeds them.
final class Remarks {

  private static final Pattern REMARK = Pattern.compile("\\{([^{}]*)}\\s*$");
  private static final Pattern BETWEEN = Pattern.compile(", (?=[a-zA-Z]+: )");
  private static final Set<String> HEEDED =
      Set.of(
          "minLength",
          "maxLength",
          "pattern",
          "format",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minProperties",
          "maxProperties");

  private Remarks() {}

  /// A copy with the remarks as keywords.
  static ObjectNode heeded(ObjectNode schema) {
    ObjectNode heeded = schema.deepCopy();
    heed(heeded);
    return heeded;
  }

  private static void heed(JsonNode part) {
    part.forEach(Remarks::heed);
    if (part instanceof ObjectNode schema && schema.path("description").isString()) {
      Matcher remark = REMARK.matcher(schema.path("description").stringValue());
      if (remark.find()) {
        BETWEEN.splitAsStream(remark.group(1)).forEach(said -> put(schema, said));
      }
    }
  }

  private static void put(ObjectNode schema, String said) {
    int colon = said.indexOf(": ");
    String keyword = colon < 0 ? "" : said.substring(0, colon).strip();
    if (HEEDED.contains(keyword) && !schema.has(keyword)) {
      schema.set(keyword, value(schema, said.substring(colon + 2)));
    }
  }

  private static JsonNode value(ObjectNode schema, String text) {
    try {
      return JsonMapper.shared().readTree(text);
    } catch (JacksonException _) {
      return schema.stringNode(text);
    }
  }
}
