package dev.governor.governors.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.governor.api.job.Violation;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.phrase.Phrases;
import dev.governor.governors.phrase.Voice;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProfileComposerTest {

  private static final int SEEDS = 200;
  private static final GovernorProfiles TYPE = GovernorProfiles.TYPE;

  private static Stream<Governor> all() {
    return Canon.get().governors().stream();
  }

  @Test
  void everyProfilePassesAllChecksForEverySeed() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema answers = registry.getSchema(TYPE.answerSchema());
    Schema outputs = registry.getSchema(TYPE.outputSchema());
    for (long seed = 0; seed < SEEDS; seed++) {
      for (Governor governor : Canon.get().governors()) {
        GovernorProfile profile = Composed.profile(governor, seed);
        assertThat(TYPE.check(ProfileItem.of(governor), profile))
            .as("seed %d, %s", seed, governor.originalId())
            .isEmpty();
        if (seed < 5) {
          assertThat(answers.validate(Composed.answer(governor, seed)))
              .as("seed %d", seed)
              .isEmpty();
          assertThat(outputs.validate(TYPE.write(profile))).as("seed %d", seed).isEmpty();
        }
      }
    }
  }

  @Test
  void theSameChanceGivesTheSameAnswerAndAnotherGivesAnother() {
    Governor governor = Canon.get().governors().getFirst();
    assertThat(Composed.answer(governor, 7)).isEqualTo(Composed.answer(governor, 7));
    assertThat(Composed.answer(governor, 7)).isNotEqualTo(Composed.answer(governor, 8));
  }

  @Test
  void noTwoGovernorsReadTheSameEvenWithoutTheirNames() {
    for (long seed = 0; seed < 20; seed++) {
      long chance = seed;
      List<String> essences =
          all().map(g -> anonymous(Composed.profile(g, chance).essence())).toList();
      List<String> looks = all().map(g -> Composed.profile(g, chance).appearance()).toList();
      assertThat(essences).as("seed %d", seed).doesNotHaveDuplicates();
      assertThat(looks).as("seed %d", seed).doesNotHaveDuplicates();
    }
  }

  /// Without proper names and numbers.
  private static String anonymous(String text) {
    return text.replaceAll("(?<=\\w )[A-Z]\\w+|[0-9,]+", "_");
  }

  @Test
  void articlesAgreeAndSentencesAreWhole() {
    Pattern wrongArticle =
        Pattern.compile(
            "\\b[Aa] (?!ewer)[aeioAEIO]|\\b[Aa]n [^aeiouhAEIOUH\\s]|  |\\.\\.| [.,;]|\\bthe the\\b");
    for (long seed = 0; seed < 20; seed++) {
      for (Governor governor : Canon.get().governors()) {
        GovernorProfile profile = Composed.profile(governor, seed);
        for (String text : texts(profile)) {
          assertThat(text)
              .as("seed %d, %s", seed, governor.originalId())
              .endsWith(".")
              .doesNotContainPattern(wrongArticle)
              .matches(Pattern.compile("[A-Z].*", Pattern.DOTALL));
        }
      }
    }
  }

  private static List<String> texts(GovernorProfile profile) {
    Stream<String> reasons =
        Stream.of(profile.virtues(), profile.flaws(), profile.traditions())
            .flatMap(List::stream)
            .map(Choice::reason);
    Stream<String> moods =
        Stream.of(profile.low(), profile.mid(), profile.high()).map(Mood::summary);
    Stream<String> single =
        Stream.of(profile.essence(), profile.appearance(), profile.role().reason());
    return Stream.of(reasons, moods, single).flatMap(s -> s).toList();
  }

  @Test
  void alliesAndRivalsAreMutualAndTheCardsAreBalanced() {
    List<GovernorProfile> profiles = all().map(g -> Composed.profile(g, 1)).toList();
    assertThat(TYPE.review(profiles)).extracting(Violation::sentence).isEmpty();
  }

  @Test
  void everyPhraseThatTheFactsCanAskForIsThere() {
    Phrases phrases =
        Phrases.load(ProfileComposer.class, "lands.words", "portrait.words", "choices.words");
    for (Role role : Role.values()) {
      assertThat(phrases.list("role." + role.name())).hasSizeGreaterThan(1);
    }
    assertThat(RelationType.values())
        .allSatisfy(type -> assertThat(phrases.has("relation." + type.name())).isTrue());
    assertThat(Tone.values())
        .allSatisfy(tone -> assertThat(phrases.has("mood.tone." + tone.name())).isTrue());
    assertThat(all().map(Governor::originalId))
        .allSatisfy(id -> assertThat(phrases.list("land." + id)).hasSize(1));
  }

  @Test
  void articlesFollowTheSound() {
    assertThat(Voice.article("austere")).isEqualTo("an");
    assertThat(Voice.article("unhurried")).isEqualTo("an");
    assertThat(Voice.article("useful")).isEqualTo("a");
    assertThat(Voice.article("hour")).isEqualTo("an");
    assertThat(Voice.article("two-minded")).isEqualTo("a");
  }
}
