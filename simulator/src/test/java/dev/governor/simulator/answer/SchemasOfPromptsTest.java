package dev.governor.simulator.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Schemas as clients write them where a schema mode does not take them as they are.
class SchemasOfPromptsTest {

  @Test
  void aSchemaInTheSystemTextIsFound() {
    String schema = "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}";
    assertThat(
            new SchemaSearch()
                .in("Use {{braces}} {\"a\": 1}. Answer with JSON:\n" + schema + "\n."))
        .contains((ObjectNode) Json.parse(schema));
    assertThat(new SchemaSearch().in("Reply with {\"a\": 1} and {nothing} else")).isEmpty();
    assertThat(new SchemaSearch().in("Be brief.")).isEmpty();
  }

  @Test
  void remarksAreHeeded() {
    ObjectNode schema =
        (ObjectNode)
            Json.parse(
                """
                {"type":"object","properties":{
                  "a":{"type":"string","description":"A name.\\n\\n{minLength: 5, maxLength: 9}"},
                  "b":{"type":"string","description":"{pattern: ^[a, b]+$, x: y}"},
                  "c":{"type":"array","items":{"type":"integer","description":"{minimum: 3}"}},
                  "d":{"type":"string","description":"in {braces}"}}}
                """);
    ObjectNode heeded = Remarks.heeded(schema);
    assertThat(heeded.at("/properties/a/minLength").asInt()).isEqualTo(5);
    assertThat(heeded.at("/properties/a/maxLength").asInt()).isEqualTo(9);
    assertThat(heeded.at("/properties/b/pattern").asString()).isEqualTo("^[a, b]+$");
    assertThat(heeded.at("/properties/c/items/minimum").asInt()).isEqualTo(3);
    assertThat(heeded.at("/properties/d")).isEqualTo(schema.at("/properties/d"));
  }
}
