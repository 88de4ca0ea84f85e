package dev.governor.filler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.governor.api.data.Json;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaFillerTest {

  private static final int SEEDS = 2000;
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private static JsonNode fill(ObjectNode schema, long seed) throws UnfillableSchemaException {
    RandomGenerator random = GENERATORS.create(seed);
    JsonNode facts = Json.object().put("name", "copper kettle").put("price", 12);
    return new FillableSchema(schema).fill(facts, random);
  }

  @Test
  void whatIsFilledIsValidForRandomSchemas() throws UnfillableSchemaException {
    for (long seed = 0; seed < SEEDS; seed++) {
      ObjectNode schema = new RandomSchemas(GENERATORS.create(seed)).next();
      JsonNode value = fill(schema, seed);
      assertThat(REGISTRY.getSchema(schema).validate(value))
          .as("seed %d, schema %s, value %s", seed, schema, value)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"oneOf\":[{\"type\":\"integer\",\"maximum\":50},{\"type\":\"number\",\"minimum\":40}]}",
        "{\"allOf\":[{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"string\"}}},{\"properties\":{\"a\":{\"maxLength\":9}}}]}",
        "{\"$ref\":\"#/$defs/tree\",\"$defs\":{\"tree\":{\"type\":\"object\",\"required\":[\"children\"],\"properties\":{\"children\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/tree\"}}}}}}",
        "{\"type\":[\"string\",\"null\"],\"format\":\"date-time\"}",
        "{\"type\":\"string\",\"pattern\":\"^[A-Z]{3}-[0-9]{4}$\"}",
        "{\"type\":\"array\",\"uniqueItems\":true,\"minItems\":3,\"items\":{\"enum\":[1,2,3]}}",
        "{\"type\":\"object\",\"required\":[\"x\",\"y\"]}",
        "{\"type\":\"integer\",\"multipleOf\":7,\"exclusiveMinimum\":0,\"maximum\":7}",
        "{\"not\":{\"type\":\"string\"},\"type\":[\"string\",\"integer\"]}",
        "{\"type\":\"array\",\"prefixItems\":[{\"type\":\"boolean\"}],\"items\":{\"type\":\"null\"},\"minItems\":2}",
        "{\"const\":{\"a\":1}}",
        "{}",
      })
  void theHarderKeywords(String text) throws UnfillableSchemaException {
    ObjectNode schema = (ObjectNode) Json.parse(text);
    for (long seed = 0; seed < 50; seed++) {
      JsonNode value = fill(schema, seed);
      assertThat(REGISTRY.getSchema(schema).validate(value))
          .as("seed %d: %s", seed, value)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"string\",\"minLength\":5,\"maxLength\":2}",
        "{\"type\":\"integer\",\"minimum\":5,\"maximum\":2}",
        "{\"type\":\"integer\",\"multipleOf\":10,\"minimum\":1,\"maximum\":9}",
        "{\"enum\":[]}",
        "{\"$ref\":\"https://example.org/schema.json\"}",
        "{\"$ref\":\"#/$defs/nobody\"}",
        "{\"$ref\":\"#/$defs/a\",\"$defs\":{\"a\":{\"$ref\":\"#/$defs/a\"}}}",
        "{\"type\":\"array\",\"uniqueItems\":true,\"minItems\":4,\"items\":{\"enum\":[1,2,3]}}",
        "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"x\"]}",
        "{\"$ref\":\"#/$defs/t\",\"$defs\":{\"t\":{\"type\":\"object\",\"required\":[\"t\"],\"properties\":{\"t\":{\"$ref\":\"#/$defs/t\"}}}}}",
        "{\"type\":\"string\",\"not\":{\"type\":\"string\"}}",
        "{\"type\":\"string\",\"pattern\":\"[\"}",
        "{\"type\":\"wish\"}",
      })
  void whatCannotBeFilledIsSaid(String schema) {
    assertThatThrownBy(() -> fill((ObjectNode) Json.parse(schema), 1))
        .isInstanceOf(UnfillableSchemaException.class)
        .hasMessageStartingWith("the schema cannot be filled at ");
  }
}
