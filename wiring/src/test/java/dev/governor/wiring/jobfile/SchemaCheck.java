package dev.governor.wiring.jobfile;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What the JSON Schema of job files says about a file.
final class SchemaCheck {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JobFileSchema.schema());

  private SchemaCheck() {}

  static List<Error> errors(JsonNode file) {
    return SCHEMA.validate(file);
  }
}
