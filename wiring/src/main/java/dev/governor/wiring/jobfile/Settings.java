package dev.governor.wiring.jobfile;

import dev.governor.api.provider.ProviderConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts what the command line says into the tree of a job file, so that it meets the same checks.
final class Settings {

  /// In the block `job` of a job file, in `pipeline` of a pipeline's.
  private static boolean isProvider(List<String> path) {
    return path.size() == 2 && path.getLast().equals(JobFields.PROVIDER.name());
  }

  private static final String OPENS_YAML = "{[\"'";

  private final Problems problems;

  private Settings(Problems problems) {
    this.problems = problems;
  }

  static Element apply(List<Setting> settings, Element root, Problems problems) {
    Settings applied = new Settings(problems);
    Element changed = root;
    for (Setting setting : settings) {
      Origin at = new Origin.OnCommandLine(Shown.text(setting.option()));
      changed = applied.put(changed, setting, 0, applied.value(setting, at), at);
    }
    return changed;
  }

  /// `into`, with a value at the rest of the setting's path.
  private Element put(Element into, Setting setting, int depth, Element value, Origin at) {
    if (depth == setting.path().size()) {
      return value;
    }
    Element.Table table = table(into, setting.path().subList(0, depth), at);
    Map<String, Element.Field> fields = new LinkedHashMap<>(table.fields());
    String name = setting.path().get(depth);
    Element.Field before = fields.get(name);
    Element inner =
        before == null ? missing(setting.path().subList(0, depth + 1), at) : before.value();
    boolean last = depth + 1 == setting.path().size();
    Origin nameAt = before == null || last ? at : before.at();
    fields.put(name, new Element.Field(nameAt, put(inner, setting, depth + 1, value, at)));
    return new Element.Table(table.at(), fields);
  }

  /// What a field that is left out stands for: the provider is the offline one.
  private static Element missing(List<String> path, Origin at) {
    return isProvider(path)
        ? YamlScalars.text(ProviderConfig.OFFLINE.name(), at)
        : new Element.Table(at, Map.of());
  }

  /// A block to put a field into. `provider: offline` is short for a block with that name; any
  /// other value in the way is replaced, and found to be wrong by the field's own check.
  private static Element.Table table(Element element, List<String> path, Origin at) {
    return switch (element) {
      case Element.Table table -> table;
      case Element.Scalar name when isProvider(path) && !name.isNull() ->
          new Element.Table(
              name.at(), Map.of(ProviderForm.NAME, new Element.Field(name.at(), name)));
      case Element.Scalar _, Element.Listing _ -> new Element.Table(at, Map.of());
    };
  }

  private Element value(Setting setting, Origin at) {
    String text = setting.value();
    boolean yaml =
        !text.isEmpty()
            && OPENS_YAML.indexOf(text.charAt(0)) >= 0
            && form(setting.path()).map(form -> !form.isScalar()).orElse(true);
    if (yaml) {
      return YamlTree.parse(text, _ -> at, problems).orElseThrow();
    }
    return new YamlScalars().read(text, true, at).orElseGet(() -> YamlScalars.text(text, at));
  }

  /// The form of a field that the table knows; those inside free blocks are not in it.
  private static Optional<Form<?>> form(List<String> path) {
    Form<?> form = JobFields.FILE;
    for (String name : path) {
      Optional<FieldSpec<?>> field =
          form instanceof BlockForm block ? block.field(name) : Optional.empty();
      if (field.isEmpty()) {
        return Optional.empty();
      }
      form = field.get().form();
    }
    return Optional.of(form);
  }
}
