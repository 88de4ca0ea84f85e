package dev.governor.governors.schema;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigPart;
import com.github.victools.jsonschema.generator.SchemaVersion;
import dev.governor.api.data.Json;
import java.math.BigDecimal;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema of a record, in the dialect that the providers' structured output accepts:
/// nothing additional, everything required, properties in the order of the components, enums by
/// what they are written as.
public final class RecordSchema {

  private RecordSchema() {}

  public static ObjectNode of(Class<? extends Record> type) {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(
                Json.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.FLATTENED_ENUMS_FROM_TOSTRING);
    config.forTypesInGeneral().withPropertySorter((_, _) -> 0);
    SchemaGeneratorConfigPart<FieldScope> fields = config.forFields();
    fields
        .withRequiredCheck(_ -> true)
        .withNullableCheck(_ -> false)
        .withStringMinLengthResolver(field -> length(field, Length::min))
        .withStringMaxLengthResolver(field -> length(field, Length::max))
        .withStringPatternResolver(RecordSchema::pattern)
        .withNumberInclusiveMinimumResolver(field -> number(field, Between::min))
        .withNumberInclusiveMaximumResolver(field -> number(field, Between::max))
        .withArrayMinItemsResolver(field -> items(field, Items::min))
        .withArrayMaxItemsResolver(field -> items(field, Items::max))
        .withDescriptionResolver(RecordSchema::meaning);
    return new SchemaGenerator(config.build()).generateSchema(type);
  }

  private static @Nullable Integer length(FieldScope field, ToIntFunction<Length> bound) {
    Length length = field.getAnnotation(Length.class);
    return length == null || field.isContainerType() ? null : bound.applyAsInt(length);
  }

  private static @Nullable String pattern(FieldScope field) {
    Matches matches = field.getAnnotation(Matches.class);
    return matches == null || field.isContainerType() ? null : matches.value();
  }

  private static @Nullable BigDecimal number(FieldScope field, ToDoubleFunction<Between> bound) {
    Between between = field.getAnnotation(Between.class);
    return between == null || field.isContainerType()
        ? null
        : BigDecimal.valueOf(bound.applyAsDouble(between)).stripTrailingZeros();
  }

  private static @Nullable Integer items(FieldScope field, ToIntFunction<Items> bound) {
    Items items = field.getAnnotation(Items.class);
    return items == null || field.isFakeContainerItemScope() ? null : bound.applyAsInt(items);
  }

  private static @Nullable String meaning(FieldScope field) {
    Meaning meaning = field.getAnnotation(Meaning.class);
    return meaning == null || field.isFakeContainerItemScope() ? null : meaning.value();
  }
}
