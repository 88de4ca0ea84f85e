package dev.governor.wiring.jobfile;

import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobType;
import dev.governor.wiring.declared.Declaration;
import dev.governor.wiring.declared.DeclaredJobType;
import dev.governor.wiring.declared.Flaw;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/// Finds the job type that a file means: one that ships, or the one that it declares itself.
final class Types {

  private static final String ANY_ID = "custom";

  private final Map<String, JobType<?, ?>> shipped = new TreeMap<>();

  Types(List<JobType<?, ?>> types) {
    types.forEach(type -> shipped.put(type.id().id(), type));
  }

  /// Empty if that went wrong, and then the block's problems say how.
  Optional<JobType<?, ?>> resolve(Block root, Block job) {
    Optional<String> name = job.read(JobFields.TYPE);
    Optional<JobType<?, ?>> found = name.map(shipped::get);
    boolean declares = root.has(JobFields.PROMPT) || root.has(JobFields.OUTPUT_SCHEMA);
    if (found.isPresent()) {
      refuseDeclaration(root, job, name.get());
      return found;
    }
    if (declares) {
      return declared(root, job, name.orElse(ANY_ID)).map(type -> type);
    }
    name.ifPresent(id -> refuseUnknown(job, id));
    return Optional.empty();
  }

  private void refuseUnknown(Block job, String id) {
    List<String> names = List.copyOf(shipped.keySet());
    String near = Nearest.hint(id, names);
    String rule =
        near.isEmpty()
            ? "; there "
                + Shown.are(names)
                + ", and a type of your own needs `prompt` and `output_schema`"
            : near;
    job.problems()
        .add(job.at(JobFields.TYPE), job.path() + ".type '" + id + "' is not a job type" + rule);
  }

  private static void refuseDeclaration(Block root, Block job, String id) {
    String reason = " is only for a type of your own, and " + id + " ships with Governor";
    for (FieldSpec<?> field : List.of(JobFields.PROMPT, JobFields.OUTPUT_SCHEMA)) {
      if (root.has(field)) {
        root.problems()
            .add(
                root.at(field),
                field.name() + reason + ": remove it, or give another " + job.path() + ".type");
      }
    }
    if (job.has(JobFields.ITEM_KEY)) {
      job.problems()
          .add(job.at(JobFields.ITEM_KEY), job.path() + ".item_key" + reason + ": remove it");
    }
  }

  private static Optional<DeclaredJobType> declared(Block root, Block job, String id) {
    Problems problems = root.problems();
    for (FieldSpec<?> field : List.of(JobFields.PROMPT, JobFields.OUTPUT_SCHEMA)) {
      if (!root.has(field)) {
        problems.add(root.at(field), field.name() + " is missing, which a type of your own needs");
      }
    }
    Optional<Block> prompt = root.read(JobFields.PROMPT);
    Optional<String> system = prompt.flatMap(block -> block.read(JobFields.SYSTEM));
    Optional<String> user = prompt.flatMap(block -> block.read(JobFields.USER));
    Optional<ObjectNode> schema = root.read(JobFields.OUTPUT_SCHEMA);
    Optional<String> itemKey = job.read(JobFields.ITEM_KEY);
    if (user.isEmpty() || schema.isEmpty()) {
      return Optional.empty();
    }
    Declaration declaration =
        new Declaration(new BatchJobType(id), system.orElse(""), user.get(), schema.get(), itemKey);
    List<Flaw> flaws = declaration.flaws();
    for (Flaw flaw : flaws) {
      problems.add(deepest(root.table(), flaw.path()), flaw.sentence());
    }
    return flaws.isEmpty() ? Optional.of(DeclaredJobType.of(declaration)) : Optional.empty();
  }

  /// Where the path leads in the file, or as far as it leads.
  private static Origin deepest(Element start, List<String> path) {
    Element element = start;
    Origin at = start.at();
    for (String name : path) {
      switch (element) {
        case Element.Table(_, Map<String, Element.Field> fields) when fields.containsKey(name) -> {
          Element.Field field = fields.get(name);
          at = field.at();
          element = field.value();
        }
        case Element.Listing(_, List<Element> list) when name.matches("[0-9]{1,6}") -> {
          element = list.get(Integer.parseInt(name));
          at = element.at();
        }
        case Element.Table _, Element.Listing _, Element.Scalar _ -> {
          return at;
        }
      }
    }
    return at;
  }
}
