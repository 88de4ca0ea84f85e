package dev.governor.governors.storyline;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.phrase.Phrases;
import dev.governor.governors.profile.Flaw;
import dev.governor.governors.profile.Tone;
import dev.governor.governors.profile.Virtue;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StorylineComposerTest {

  private static final int SEEDS = 8;
  private static final Storylines TYPE = Storylines.TYPE;

  /// Of each governor, with and without what earlier stages found out.
  private static Stream<StorylineItem> items(long seed) {
    return Canon.get().governors().stream()
        .map(governor ->
            (governor.number() + seed) % 2 == 0
                ? StorylineItem.of(governor)
                : Composed.joined(governor, seed));
  }

  @Test
  void everyStoryPassesAllChecksAndAllOfItCanBePlayed() {
    for (long seed = 0; seed < SEEDS; seed++) {
      for (StorylineItem item : items(seed).toList()) {
        Storyline story = Composed.story(item, seed);
        assertThat(TYPE.check(item, story))
            .as("seed %d, %s", seed, item.governor().originalId())
            .isEmpty();
        assertThat(Reach.of(story).nodes())
            .as("seed %d, %s", seed, item.governor().originalId())
            .hasSameSizeAs(story.nodes());
      }
    }
  }

  @Test
  void answersAndOutputsFitTheirSchemas() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema answers = registry.getSchema(TYPE.answerSchema());
    Schema outputs = registry.getSchema(TYPE.outputSchema());
    for (StorylineItem item : items(3).toList()) {
      assertThat(answers.validate(Composed.answer(item, 3))).isEmpty();
      assertThat(outputs.validate(TYPE.write(Composed.story(item, 3)))).isEmpty();
    }
  }

  @Test
  void theSameChanceGivesTheSameStoryAndAnotherGivesAnother() {
    StorylineItem item = PlainStory.ITEM;
    assertThat(Composed.answer(item, 7)).isEqualTo(Composed.answer(item, 7));
    assertThat(Composed.answer(item, 7)).isNotEqualTo(Composed.answer(item, 8));
  }

  @Test
  void noTwoGovernorsHaveTheSameStoryEvenWithoutTheirNames() {
    for (long seed = 0; seed < 3; seed++) {
      long chance = seed;
      List<String> stories =
          items(seed)
              .map(item -> Composed.story(item, chance).nodes().toString())
              .map(text -> text.replaceAll("(?<=\\w )[A-Z]\\w+|[0-9,]+", "_"))
              .toList();
      assertThat(stories).as("seed %d", seed).doesNotHaveDuplicates();
    }
  }

  @Test
  void noTwoStoriesHaveTheSameTitle() {
    for (long seed = 0; seed < SEEDS; seed++) {
      long chance = seed;
      assertThat(items(seed).map(item -> Composed.story(item, chance).title()))
          .as("seed %d", seed)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void noTextIsToldTwiceInOneStory() {
    for (StorylineItem item : items(5).toList()) {
      Storyline story = Composed.story(item, 5);
      assertThat(story.nodes()).extracting(FlatNode::narration).doesNotHaveDuplicates();
      assertThat(story.nodes()).extracting(FlatNode::voice).doesNotHaveDuplicates();
    }
  }

  @Test
  void storiesBranchInAllThreeEarlierTiersAndShapesDiffer() {
    Set<List<Integer>> shapes = new HashSet<>();
    for (StorylineItem item : items(1).toList()) {
      Storyline story = Composed.story(item, 1);
      for (int tier = 1; tier <= 3; tier++) {
        int number = tier;
        assertThat(story.nodes())
            .anyMatch(node -> node.tier() == number && node.choices().size() > 1);
      }
      shapes.add(story.nodes().stream().map(node -> node.choices().size()).toList());
    }
    assertThat(shapes).hasSizeGreaterThan(45);
  }

  @Test
  void articlesAgreeAndSentencesAreWhole() {
    Pattern wrong =
        Pattern.compile(
            "\\b[Aa] (?!ewer|ewe\\b|one\\b|use|uni)[aeioAEIO]|\\b[Aa]n [^aeiouhAEIOUH\\s]|  |\\.\\.| [.,;]|\\bthe the\\b|[{}]|(?<=[.?!] )[a-z]");
    for (long seed = 0; seed < 2; seed++) {
      for (StorylineItem item : items(seed).toList()) {
        for (String text : texts(Composed.story(item, seed))) {
          assertThat(text)
              .as("seed %d, %s", seed, item.governor().originalId())
              .doesNotContainPattern(wrong)
              .matches(Pattern.compile("[A-Z].*[.?!]", Pattern.DOTALL));
        }
      }
    }
  }

  private static List<String> texts(Storyline story) {
    return Stream.of(
            story.nodes().stream().map(FlatNode::narration),
            story.nodes().stream().map(FlatNode::voice),
            story.tiers().stream().map(Tier::reveals))
        .flatMap(texts -> texts)
        .toList();
  }

  @Test
  void aStoryKeepsToTheMannerAndTheKinOfItsProfile() {
    Phrases phrases = Phrases.load(StorylineComposer.class, "manner.words");
    for (Governor governor : Canon.get().governors().subList(0, 20)) {
      StorylineItem item = Composed.joined(governor, 2);
      Manner manner = Manner.of(item.profile().orElseThrow());
      Storyline story = Composed.story(item, 2);
      Set<String> begins =
          phrases.list("tone." + manner.low().name()).stream()
              .map(line -> line.replace("{name}", governor.name()))
              .map(line -> line.replace("{aethyr}", governor.aethyrName()))
              .collect(Collectors.toSet());
      assertThat(story.nodes().getFirst().voice())
          .matches(voice -> begins.stream().anyMatch(voice::startsWith), "begins in its tone");
      assertThat(story.tiers().getLast().unlocks())
          .containsAll(manner.ally().stream().map(Unlocks::ofGovernor).toList())
          .contains(Unlocks.of(manner.traditions().getFirst()));
    }
  }

  @Test
  void everyPhraseThatAProfileCanAskForIsThere() {
    Phrases phrases = Phrases.load(StorylineComposer.class, "manner.words");
    assertThat(Arrays.stream(Tone.values()).map(tone -> "tone." + tone.name()))
        .allSatisfy(list -> assertThat(phrases.list(list)).hasSizeGreaterThanOrEqualTo(4));
    assertThat(Arrays.stream(Virtue.values()).map(virtue -> "virtue." + virtue.name()))
        .allMatch(phrases::has);
    assertThat(Arrays.stream(Flaw.values()).map(flaw -> "flaw." + flaw.name()))
        .allMatch(phrases::has);
    assertThat(Canon.get().majors()).allMatch(card -> phrases.has("card." + card.name()));
  }
}
