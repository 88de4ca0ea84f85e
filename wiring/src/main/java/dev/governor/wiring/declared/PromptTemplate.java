package dev.governor.wiring.declared;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.governor.api.data.InvalidInputException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A text with `{{variables}}` that an item fills. Strict: what an item lacks is an error, never a
/// gap. Immutable, and thread-safe.
final class PromptTemplate {

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .withEscaper(Escapers.NONE)
          .withCollector(new JsonCollector())
          .withFormatter(
              value -> value instanceof JsonNode json ? JsonValues.plain(json) : value.toString())
          .emptyStringIsFalse(true);

  private final Template template;
  private final TemplateNames names;

  private PromptTemplate(Template template) {
    this.template = template;
    this.names = TemplateNames.of(template);
  }

  /// @throws InvalidInputException if `text` is no template
  static PromptTemplate compile(String text) {
    try {
      PromptTemplate template = new PromptTemplate(COMPILER.compile(text));
      if (template.names.hasLooseBraces() && !text.contains("{{=")) {
        throw new InvalidInputException("is not a template: there is a {{ without its }}");
      }
      return template;
    } catch (MustacheException e) {
      throw new InvalidInputException("is not a template: " + words(e), e);
    } catch (UnsupportedOperationException e) {
      throw new InvalidInputException("must not include other templates with {{> }}", e);
    }
  }

  private static String words(MustacheException e) {
    return String.valueOf(e.getMessage()).replaceAll(" @ line ([0-9]+)", " (line $1 of the text)");
  }

  /// What is wrong with `text` as a template: a sentence without its subject.
  static Optional<String> flaw(String text) {
    try {
      var _ = compile(text);
      return Optional.empty();
    } catch (InvalidInputException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /// Refuses an item that lacks a variable, as cheaply as the template allows: most have no
  /// sections, and need not be rendered for it.
  void check(JsonNode item) {
    for (String name : names.topLevel()) {
      if (JsonCollector.find(item, name).isEmpty()) {
        throw lacks(item, name);
      }
    }
    if (names.hasSections()) {
      var _ = render(item);
    }
  }

  /// @throws InvalidInputException naming the variable that the item lacks
  String render(JsonNode item) {
    try {
      return template.execute(item);
    } catch (MustacheException.Context e) {
      throw lacks(item, e.key);
    }
  }

  private static InvalidInputException lacks(JsonNode item, String variable) {
    return new InvalidInputException(
        "has no value for '%s', which the prompt asks for; %s"
            .formatted(variable, FieldNames.of(item)));
  }
}
