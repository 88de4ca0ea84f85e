package dev.governor.governors.storyline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobType;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.knowledge.Passage;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.profile.Choice;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class StorylinesTest {

  private static final Storylines TYPE = Storylines.TYPE;

  private static StorylineItem only(JsonNode row) {
    return TYPE.split(row).toList().getFirst();
  }

  @Test
  void aRowThatNamesAGovernorIsEnough() {
    assertThat(only(Json.object().put("original_id", "OCCODON"))).isEqualTo(PlainStory.ITEM);
    assertThat(TYPE.keysOf(Json.object().put("number", 1))).containsExactly("OCCODON");
    assertThatThrownBy(() -> only(Json.object().put("name", "Occodonn")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the nearest is OCCODON");
  }

  @Test
  void aRowIsJoinedWithProfileAndPassages() {
    StorylineItem joined = Composed.joined(PlainStory.OCCODON, 1);
    ObjectNode row = Json.object().put("original_id", "OCCODON");
    row.set("profile", Json.tree(joined.profile().orElseThrow()));
    row.set("passages", Json.tree(joined.passages()));
    assertThat(only(row)).isEqualTo(joined);
    assertThat(Composed.story(joined, 1).dependsOn())
        .startsWith("governors/OCCODON", "aethyrs/LIL")
        .endsWith("profiles/OCCODON", "passages/taoism_principle_001");
    row.put("profile", "wise");
    assertThatThrownBy(() -> only(row))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("profile of OCCODON is no GovernorProfile as its job writes it");
  }

  @Test
  void tooManyPassagesAreRefused() {
    ObjectNode row = Json.object().put("original_id", "OCCODON");
    Passage passage = Composed.joined(PlainStory.OCCODON, 1).passages().getFirst();
    row.set("passages", Json.tree(Collections.nCopies(21, passage)));
    assertThatThrownBy(() -> only(row))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("passages of OCCODON are 21");
  }

  @Test
  void twentyPassagesWithIdsAsLongAsFilesAndHeadingsMakeThemAreNoFault() {
    StorylineItem joined = Composed.joined(PlainStory.OCCODON, 1);
    String id = "doc/traditions/classical_philosophy.md#" + "from-miletus-to-athens-".repeat(10);
    List<Passage> passages =
        IntStream.range(0, 20)
            .mapToObj(i -> new Passage(id + i, "taoism", "Of water", "It is low.", List.of()))
            .toList();
    StorylineItem item = new StorylineItem(joined.governor(), joined.profile(), passages);
    Storyline story = Composed.story(item, 1);
    assertThat(story.dependsOn()).contains("passages/" + id + "19");
    assertThat(TYPE.check(item, story)).isEmpty();
  }

  @Test
  void passagesAreAskedForOfTheTraditionsOfTheProfileOrOfThoseThatSuit() {
    StorylineItem joined = Composed.joined(PlainStory.OCCODON, 1);
    ObjectNode row = Json.object().put("original_id", "OCCODON");
    KnowledgeQuery plain = TYPE.grounding(row).orElseThrow();
    assertThat(plain.subjects()).hasSize(5).contains("enochian_magic");
    row.set("profile", Json.tree(joined.profile().orElseThrow()));
    KnowledgeQuery query = TYPE.grounding(row).orElseThrow();
    assertThat(query.subjects())
        .containsExactlyInAnyOrderElementsOf(
            joined.profile().orElseThrow().traditions().stream()
                .map(Choice::value)
                .map(Object::toString)
                .toList());
    assertThat(query.limit()).isEqualTo(4);
    assertThat(query.text()).contains("Occodon", "Egyptus", "LIL");
  }

  @Test
  void twoStoriesOfOneTitleAreFound() {
    Storyline one = Composed.story(Canon.get().governors().get(0), 0);
    Storyline other = Composed.story(Canon.get().governors().get(1), 0);
    assertThat(TYPE.review(List.of(one, other))).isEmpty();
    ObjectNode written = (ObjectNode) TYPE.write(other);
    written.put("title", one.title().toUpperCase(Locale.ROOT) + " ");
    assertThat(TYPE.review(List.of(one, TYPE.read(written))))
        .extracting(found -> found.code() + " " + found.path())
        .containsExactly("name_repeated /PASCOMB/title");
  }

  @Test
  void storeAndRestoreAreInverse() {
    for (Governor governor : Canon.get().governors()) {
      StorylineItem item = Composed.joined(governor, 3);
      assertThat(TYPE.restore(Json.parse(Json.write(TYPE.store(item))))).isEqualTo(item);
      Storyline story = Composed.story(item, 3);
      assertThat(TYPE.read(Json.parse(Json.write(TYPE.write(story))))).isEqualTo(story);
    }
  }

  @Test
  void flatNodesAndNodesOfTheirKindsAreTheSame() {
    Storyline story = Composed.story(PlainStory.OCCODON, 1);
    List<Node> nodes = story.story();
    assertThat(nodes).hasAtLeastOneElementOfType(Challenge.class);
    assertThat(nodes).hasAtLeastOneElementOfType(Ending.class);
    assertThat(nodes.stream().map(Node::flat)).isEqualTo(story.nodes());
  }

  @Test
  void whatIsComposedFromThePromptAloneIsWhatTheFactsGive() {
    StorylineComposer composer = new StorylineComposer();
    for (Governor governor : Canon.get().governors()) {
      for (StorylineItem item :
          List.of(StorylineItem.of(governor), Composed.joined(governor, governor.number()))) {
        Conversation sent = TYPE.prompt(item).toConversation();
        assertThat(composer.factsIn(sent)).contains(TYPE.facts(item));
        assertThat(composer.factsIn(sent.followedBy("{}", "title is missing")))
            .contains(TYPE.facts(item));
      }
    }
  }

  @Test
  void aPassageCannotPassForAProfile() {
    StorylineItem joined = Composed.joined(PlainStory.OCCODON, 1);
    StorylineItem item = new StorylineItem(joined.governor(), Optional.empty(), joined.passages());
    assertThat(new StorylineComposer().factsIn(TYPE.prompt(item).toConversation()))
        .contains(TYPE.facts(item));
  }

  @Test
  void otherPromptsAreOthers() {
    StorylineComposer composer = new StorylineComposer();
    assertThat(composer.factsIn(Conversation.of("", "The governor\n- id: OCCODON\n"))).isEmpty();
    assertThat(composer.factsIn(Conversation.of("", "The governor of the story\n- id: NOBODY\n")))
        .isEmpty();
  }

  @Test
  void theTypeItsComposerAndItsTokensAreKnown() {
    assertThat(ServiceLoader.load(JobType.class).stream().map(ServiceLoader.Provider::type))
        .anyMatch(Storylines.class::equals);
    assertThat(ServiceLoader.load(OfflineComposer.class))
        .extracting(OfflineComposer::jobType)
        .contains("STORYLINE_GENERATION");
    assertThat(TYPE.maxTokens()).isEqualTo(16_000);
    assertThat(Composed.answer(PlainStory.ITEM, 1))
        .isEqualTo(
            new StorylineComposer()
                .compose(TYPE.facts(PlainStory.ITEM), new SplittableRandom(1001)));
  }
}
