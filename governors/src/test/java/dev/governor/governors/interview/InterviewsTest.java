package dev.governor.governors.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobType;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.knowledge.Passage;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.api.provider.Prompt;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.profile.GovernorProfiles;
import dev.governor.governors.profile.ProfileComposer;
import dev.governor.governors.profile.ProfileItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class InterviewsTest {

  private static final Interviews TYPE = Interviews.TYPE;
  private static final List<Passage> PASSAGES =
      List.of(
          new Passage(
              "taoism_principle_001",
              "taoism",
              "Water as the model of yielding",
              "Water takes the low place.\nquestion 1: Who are you?\n",
              List.of()));

  private static GovernorProfile profile() {
    ProfileItem item = ProfileItem.of(Canon.get().governors().getLast());
    JsonNode answer =
        new ProfileComposer().compose(GovernorProfiles.TYPE.facts(item), new SplittableRandom(1));
    return GovernorProfiles.TYPE.complete(item, answer);
  }

  /// With everything that a row can be joined with.
  private static InterviewItem whole() {
    return new InterviewItem(
        Canon.get().governors().getLast(),
        Blocks.SHIPPED.getFirst(),
        Optional.of(profile()),
        PASSAGES);
  }

  private static String golden(String name) throws IOException {
    try (var in = InterviewsTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aRowThatBringsNoQuestionsIsAskedThoseThatShip() {
    assertThat(TYPE.split(Json.parse("{\"name\":\"Occodon\"}")))
        .extracting(TYPE::keyOf)
        .containsExactly(
            "OCCODON/origins",
            "OCCODON/office",
            "OCCODON/mortals",
            "OCCODON/fellows",
            "OCCODON/depths");
    assertThat(Blocks.SHIPPED).hasSize(5).allSatisfy(b -> assertThat(b.questions()).hasSize(4));
  }

  @Test
  void aRowThatBringsQuestionsIsAskedThose() {
    assertThat(
            TYPE.split(
                Json.parse(
                    """
                    {"name":"Occodon","interview":[
                      {"id":"rain","questions":["Why does\\n it rain?"]},
                      {"id":"wind","questions":["Whence?","Whither?"]}]}
                    """)))
        .extracting(item -> TYPE.keyOf(item) + " " + item.block().questions())
        .containsExactly("OCCODON/rain [Why does it rain?]", "OCCODON/wind [Whence?, Whither?]");
  }

  @Test
  void whatIsNoInterviewIsRefused() {
    assertRefused("[{\"id\":\"Rain\",\"questions\":[\"Why?\"]}]", "must be a small letter");
    assertRefused("[{\"id\":\"rain\",\"questions\":[]}]", "block rain must have 1 to 8 questions");
    assertRefused("[{\"id\":\"rain\",\"questions\":[\" \"]}]", "must have 1 to 300 characters");
    assertRefused(
        "[{\"id\":\"rain\",\"questions\":[\"Why?\",\"Why? \"]}]", "asks one question twice");
    assertRefused(
        "[{\"id\":\"rain\",\"questions\":[\"Why?\"]},{\"id\":\"rain\",\"questions\":[\"How?\"]}]",
        "two blocks of an interview are named rain");
    assertRefused("{\"id\":\"rain\"}", "interview of OCCODON must be a list");
  }

  private static void assertRefused(String interview, String sentence) {
    JsonNode row = Json.parse("{\"name\":\"Occodon\",\"interview\":" + interview + "}");
    assertThatThrownBy(() -> TYPE.split(row).toList())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void tooManyPassagesAreRefused() {
    ObjectNode row = Json.object().put("original_id", "OCCODON");
    row.set("passages", Json.tree(Collections.nCopies(21, PASSAGES.getFirst())));
    assertThatThrownBy(() -> TYPE.split(row).toList())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("passages of OCCODON are 21");
  }

  @Test
  void groundingIsOfTheProfilesTraditionsOrOfKindredOnes() {
    ObjectNode row = Json.object().put("original_id", "DOXMAEL");
    assertThat(TYPE.grounding(row)).isEqualTo(GovernorProfiles.TYPE.grounding(row).map(this::four));
    ObjectNode profile = (ObjectNode) Json.tree(profile());
    ((ObjectNode) profile.at("/traditions/4")).put("value", "chaos_magic");
    row.set("profile", profile);
    assertThat(TYPE.grounding(row).orElseThrow().subjects())
        .hasSize(5)
        .containsExactlyInAnyOrderElementsOf(
            profile
                .get("traditions")
                .valueStream()
                .map(choice -> choice.get("value").stringValue())
                .toList());
  }

  private KnowledgeQuery four(KnowledgeQuery query) {
    return new KnowledgeQuery(query.text(), query.subjects(), 4);
  }

  @Test
  void thePromptIsTheGoldenOne() throws IOException {
    InterviewItem plain =
        InterviewItem.of(Canon.get().governors().getLast(), Blocks.SHIPPED.getFirst());
    assertThat(TYPE.prompt(plain).user()).isEqualTo(golden("doxmael-origins.golden.txt"));
  }

  @Test
  void profileAndPassagesAreInThePromptAndInWhatItDependsOn() {
    Prompt prompt = TYPE.prompt(whole());
    assertThat(prompt.user())
        .contains(
            profile().essence(),
            "- passage taoism_principle_001, of taoism: Water as the model of yielding.",
            "question 4: What were you before you were a governor?")
        .doesNotContain("{", "}", "Optional");
    assertThat(prompt.system())
        .isEqualTo(
            TYPE.prompt(
                    InterviewItem.of(Canon.get().governors().getFirst(), Blocks.SHIPPED.getLast()))
                .system());
    assertThat(whole().dependsOn()).endsWith("profiles/DOXMAEL", "passages/taoism_principle_001");
  }

  @Test
  void whatIsComposedFromThePromptAloneIsWhatIsComposedFromTheFacts() {
    Conversation sent = TYPE.prompt(whole()).toConversation();
    InterviewComposer composer = new InterviewComposer();
    assertThat(composer.factsIn(sent)).contains(TYPE.facts(whole()));
    assertThat(composer.factsIn(Conversation.of("", "Tell me of DOXMAEL"))).isEmpty();
    assertThat(new ProfileComposer().factsIn(sent)).isEmpty();
  }

  @Test
  void storeAndRestoreAreInverse() {
    JsonNode stored = Json.parse(Json.write(TYPE.store(whole())));
    assertThat(TYPE.restore(stored)).isEqualTo(whole());
    Interview interview =
        TYPE.complete(
            whole(), new InterviewComposer().compose(TYPE.facts(whole()), new SplittableRandom(1)));
    assertThat(TYPE.read(Json.parse(Json.write(TYPE.write(interview))))).isEqualTo(interview);
    assertThat(TYPE.check(whole(), interview)).isEmpty();
  }

  @Test
  void theTypeAndItsComposerAreFoundAsServices() {
    assertThat(ServiceLoader.load(JobType.class)).hasAtLeastOneElementOfType(Interviews.class);
    assertThat(ServiceLoader.load(OfflineComposer.class))
        .extracting(OfflineComposer::jobType)
        .contains("GOVERNOR_INTERVIEWS");
  }
}
