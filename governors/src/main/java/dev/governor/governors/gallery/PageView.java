package dev.governor.governors.gallery;

import dev.governor.governors.artifact.Artifact;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.facts.SpokenFacts;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.profile.Relation;
import dev.governor.governors.release.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the templates are told about each page.
final class PageView {

  private static final int SHORT_HASH = 12;

  private final List<Page> pages;
  private final Set<String> there;

  PageView(List<Page> pages) {
    this.pages = pages;
    this.there =
        pages.stream().map(page -> page.governor().originalId()).collect(Collectors.toSet());
  }

  Map<String, Object> of(int position) {
    Page page = pages.get(position);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", page.governor().originalId());
    view.put("facts", page.facts());
    view.put("emblem", Emblem.of(page.governor()));
    spoken(page, view);
    view.put("before", position == 0 ? List.of() : neighbour(position - 1));
    view.put("after", position == pages.size() - 1 ? List.of() : neighbour(position + 1));
    view.put("profile", page.profile().map(Part::output).stream().toList());
    view.put("bonds", page.profile().map(this::relations).orElse(List.of()));
    view.put("hasArtifacts", !page.artifacts().isEmpty());
    view.put("artifacts", page.artifacts().stream().map(Part::output).toList());
    view.put("storyline", page.storyline().map(StoryView::of).stream().toList());
    view.put("hasQuestlines", !page.questlines().isEmpty());
    view.put("questlines", page.questlines().stream().map(QuestView::of).toList());
    view.put("hasInterviews", !page.interviews().isEmpty());
    view.put("interviews", page.interviews().stream().map(Part::output).toList());
    view.put("provenance", page.parts().map(PageView::provenance).toList());
    view.put("searchable", searchable(page));
    return view;
  }

  private static void spoken(Page page, Map<String, Object> view) {
    Map<String, String> spoken = SpokenFacts.of(page.facts());
    view.put("ordinal", "The " + spoken.get("place"));
    view.put("direction", spoken.get("direction"));
    view.put("ministers", spoken.get("ministers"));
    List<String> variants = page.governor().nameVariants();
    view.put("spellings", variants.isEmpty() ? List.of() : List.of(String.join(", ", variants)));
  }

  private List<Neighbour> neighbour(int position) {
    Governor governor = pages.get(position).governor();
    return List.of(new Neighbour(governor.originalId(), governor.name()));
  }

  record Neighbour(String id, String name) {}

  private List<RelationView> relations(Part<GovernorProfile> profile) {
    return profile.output().relations().stream().map(this::relation).toList();
  }

  private RelationView relation(Relation relation) {
    return new RelationView(
        relation.type(),
        relation.type().toString().replace('_', '-'),
        relation.target(),
        Canon.get().nameOf(relation.target()),
        there.contains(relation.target()),
        relation.reason());
  }

  /// @param there whether the other has a page
  record RelationView(
      Enum<?> type, String style, String target, String name, boolean there, String reason) {}

  private static ProvenanceView provenance(Part<?> part) {
    String hash = part.released().promptHash();
    return new ProvenanceView(
        part.stage(),
        part.released().key(),
        part.released().model(),
        hash,
        hash.length() > SHORT_HASH ? hash.substring(0, SHORT_HASH) : hash,
        part.passages());
  }

  record ProvenanceView(
      String stage,
      String key,
      String model,
      String promptHash,
      String shortHash,
      List<String> passages) {}

  /// The words that a search finds a governor by.
  private static String searchable(Page page) {
    Map<String, String> spoken = SpokenFacts.of(page.facts());
    Stream<String> facts =
        Stream.of("id", "name", "region", "aethyr", "tribe", "angel", "element")
            .map(fact -> spoken.getOrDefault(fact, ""));
    Stream<String> systems =
        Stream.of("major", "sephirah", "sign", "planet", "rune", "figure")
            .map(fact -> spoken.getOrDefault(fact, ""));
    Stream<String> profile =
        page.profile().stream().map(Part::output).flatMap(PageView::words).map(PageView::spaced);
    Stream<String> made =
        Stream.concat(
            page.artifacts().stream().map(Part::output).map(Artifact::name),
            Stream.concat(
                page.storyline().stream().map(story -> story.output().title()),
                page.questlines().stream().map(quest -> quest.output().title())));
    return Stream.of(facts, page.governor().nameVariants().stream(), systems, profile, made)
        .flatMap(words -> words)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static Stream<Object> words(GovernorProfile profile) {
    return Stream.of(
            Stream.of(profile.role().value(), profile.roleArchetype().value()),
            Stream.of(profile.alignment().value(), profile.selfRegard().value()),
            profile.virtues().stream().map(choice -> choice.value()),
            profile.flaws().stream().map(choice -> choice.value()),
            profile.traditions().stream().map(choice -> choice.value()))
        .flatMap(words -> words);
  }

  private static String spaced(Object word) {
    return word.toString().replace('_', ' ');
  }
}
