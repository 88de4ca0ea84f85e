package dev.governor.wiring.declared;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JsonJobType;
import dev.governor.api.provider.Prompt;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A job type made of a prompt and a JSON Schema: a row is an item, an answer is a result.
/// Immutable, and thread-safe.
public final class DeclaredJobType implements JsonJobType {

  private final Declaration declaration;
  private final PromptTemplate system;
  private final PromptTemplate user;

  private DeclaredJobType(Declaration declaration) {
    this.declaration = declaration;
    this.system = PromptTemplate.compile(declaration.system());
    this.user = PromptTemplate.compile(declaration.user());
  }

  /// @throws InvalidInputException with a sentence for each flaw of the declaration
  public static DeclaredJobType of(Declaration declaration) {
    List<Flaw> flaws = declaration.flaws();
    if (!flaws.isEmpty()) {
      throw new InvalidInputException(
          flaws.stream().map(Flaw::sentence).collect(Collectors.joining("\n")));
    }
    return new DeclaredJobType(declaration);
  }

  /// The type that [#definition] described, in this process or another.
  ///
  /// @throws InvalidInputException if `definition` is not one
  public static DeclaredJobType of(BatchJobType id, ObjectNode definition) {
    return of(Declaration.fromJson(id, definition));
  }

  @Override
  public BatchJobType id() {
    return declaration.id();
  }

  @Override
  public String description() {
    return "A type of one's own: one answer for each row of the input, as its prompt and schema"
        + " say.";
  }

  @Override
  public ObjectNode definition() {
    return declaration.toJson();
  }

  /// The row itself, once it is known to have all that the prompt and the key need.
  @Override
  public Stream<JsonNode> split(JsonNode row) {
    var _ = keyOf(row);
    system.check(row);
    user.check(row);
    return Stream.of(row);
  }

  /// The template's other values may come later.
  @Override
  public Stream<String> keysOf(JsonNode row) {
    return Stream.of(keyOf(row));
  }

  @Override
  public String keyOf(JsonNode item) {
    return declaration.itemKey().map(field -> ItemKeys.of(item, field)).orElse("");
  }

  @Override
  public Prompt prompt(JsonNode item) {
    return new Prompt(system.render(item), user.render(item));
  }

  @Override
  public String promptTemplate() {
    return declaration.system() + "\n\n" + declaration.user();
  }

  @Override
  public ObjectNode answerSchema() {
    return declaration.outputSchema();
  }
}
