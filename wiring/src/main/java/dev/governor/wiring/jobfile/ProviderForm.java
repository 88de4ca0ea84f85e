package dev.governor.wiring.jobfile;

import dev.governor.api.data.Json;
import dev.governor.api.provider.ProviderConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A provider's name, or a block with its name and settings.
record ProviderForm() implements Form<ProviderConfig> {

  static final String NAME = "name";

  @Override
  public Optional<ProviderConfig> read(Element value, String path, Problems problems) {
    if (!(value instanceof Element.Table(_, Map<String, Element.Field> fields))) {
      return TextForm.text(value)
          .filter(name -> !name.isBlank())
          .map(ProviderConfig::named)
          .or(() -> refuse(value, path, problems, TextForm.hint(value)));
    }
    Element.Field name = fields.get(NAME);
    if (name == null) {
      problems.add(value.at(), path + ".name is missing: say which provider");
      return Optional.empty();
    }
    Map<String, JsonNode> settings = new LinkedHashMap<>();
    fields.forEach((setting, field) -> settings.put(setting, field.value().toJson()));
    settings.remove(NAME);
    return TextForm.PRESENT
        .read(name.value(), path + "." + NAME, problems)
        .map(text -> new ProviderConfig(text, settings));
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = Json.object();
    ArrayNode forms = schema.putArray("anyOf");
    forms.add(TextForm.PRESENT.schema());
    ObjectNode block = forms.addObject().put("type", "object");
    block.putArray("required").add(NAME);
    block.putObject("properties").set(NAME, TextForm.PRESENT.schema());
    return schema;
  }

  @Override
  public String words() {
    return "a provider's name, or a block with its name and settings";
  }

  @Override
  public boolean isScalar() {
    return false;
  }
}
