package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.KnowledgeBase.Hit;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.knowledge.KnowledgeQuery.Mode;
import dev.governor.api.knowledge.Passage;
import dev.governor.cli.show.Colour;
import dev.governor.cli.show.Screen;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "search",
    description = "Finds passages by their words and by what they mean, the best first.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  governor lighthouse search what yields and wears down stone",
      "  governor lighthouse search breath --subject taoism --limit 3",
      "  governor lighthouse search wyrd --mode keyword --json"
    })
final class LighthouseSearchCommand implements Callable<Integer> {

  private static final int SHOWN_CHARACTERS = 160;

  private final Surroundings in;

  @Parameters(
      paramLabel = "WORDS",
      arity = "0..*",
      description = "What is looked for, in plain words; without any, all passages by their ids.")
  List<String> words = List.of();

  @Option(names = "--subject", paramLabel = "NAME", description = "Only about this; repeatable.")
  Set<String> subjects = Set.of();

  @Option(names = "--tag", paramLabel = "TAG", description = "Only with this tag; repeatable.")
  Set<String> tags = Set.of();

  @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: 10).")
  int limit = 10;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "What ranks: ${COMPLETION-CANDIDATES} (default: fused).")
  Mode mode = Mode.FUSED;

  @Mixin VectorsOption vectors = new VectorsOption();

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  LighthouseSearchCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new InvalidInputException("--limit must be 1 or more, was " + limit);
    }
    String text = String.join(" ", words);
    try (KnowledgeBase base = vectors.openFilled(in, home.in(in))) {
      List<Hit> hits = base.search(new KnowledgeQuery(text, subjects, tags, limit, mode));
      if (json.chosen) {
        JsonOption.print(in.screen(), document(text, hits));
      } else if (hits.isEmpty()) {
        in.screen().say("Nothing found");
      } else {
        hits.forEach(this::print);
      }
      return ExitCode.OK;
    }
  }

  private ObjectNode document(String text, List<Hit> hits) {
    ObjectNode document = Json.object().put("query", text).put("mode", mode.toString());
    ArrayNode found = document.putArray("hits");
    hits.forEach(hit -> found.add(passage(hit.passage()).put("score", hit.score())));
    return document;
  }

  static ObjectNode passage(Passage passage) {
    return (ObjectNode) Json.tree(passage);
  }

  private void print(Hit hit) {
    Screen screen = in.screen();
    Passage passage = hit.passage();
    String score = String.format(Locale.ROOT, "%.4f", hit.score());
    screen.print(
        "%s  %s  %s".formatted(score, screen.in(Colour.STRONG, passage.id()), passage.title()));
    screen.print(" ".repeat(score.length() + 2) + beginning(passage.text()));
  }

  private static String beginning(String text) {
    String line = text.replaceAll("\\s+", " ");
    if (line.length() <= SHOWN_CHARACTERS) {
      return line;
    }
    int space = line.lastIndexOf(' ', SHOWN_CHARACTERS);
    return line.substring(0, space > 0 ? space : SHOWN_CHARACTERS) + " ...";
  }
}
