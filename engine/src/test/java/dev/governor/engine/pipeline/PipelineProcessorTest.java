package dev.governor.engine.pipeline;

import static dev.governor.engine.pipeline.PipelineFixture.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.Retry;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class PipelineProcessorTest {

  private static final Need PROFILE = new Need.Same("profile", "profiles");

  @TempDir Path folder;

  private static JsonNode rowOf(ModelRequest request) {
    return Json.parse(PipelineFixture.text(request));
  }

  private static JsonNode rowOf(PipelineFixture fixture, String name) {
    return fixture.provider.asked().stream()
        .filter(request -> PipelineFixture.name(request).equals(name))
        .map(PipelineProcessorTest::rowOf)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anItemStartsAsSoonAsWhatItNeedsIsThereThoughOthersAreSlow() throws Exception {
    CountDownLatch story = new CountDownLatch(1);
    try (PipelineFixture p =
        new PipelineFixture(
            folder,
            request -> {
              String name = PipelineFixture.name(request);
              if (name.equals("profiles:slow")) {
                story.await();
              }
              if (name.equals("stories:quick")) {
                story.countDown();
              }
              return PipelineFixture.noted(request);
            })) {
      PipelineResult result =
          p.run(
              p.stage("profiles", rows("slow", "quick")),
              p.stage("stories", rows("slow", "quick"), PROFILE));
      assertThat(result.isComplete()).isTrue();
      assertThat(result.sent()).isEqualTo(4);
      assertThat(rowOf(p, "stories:quick").at("/profile/note").asString())
          .isEqualTo("on profiles:quick");
    }
  }

  @Test
  void aSecondRunSendsNothingAlsoInAnotherProcess() throws Exception {
    for (int run = 0; run < 3; run++) {
      try (PipelineFixture p = new PipelineFixture(folder, PipelineFixture::noted)) {
        PipelineResult result =
            p.run(p.stage("stories", rows("a", "b"), PROFILE), p.stage("profiles", rows("a", "b")));
        assertThat(result.isComplete()).isTrue();
        assertThat(p.asked()).hasSize(run == 0 ? 4 : 0);
        assertThat(result.sent()).isEqualTo(run == 0 ? 4 : 0);
        assertThat(result.stages().getFirst().unchanged()).isEqualTo(run == 0 ? 0 : 2);
      }
    }
  }

  @Test
  void aChangedRowSendsOnlyWhatDependsOnItAndUndoingItSendsNothing() throws Exception {
    List<String> before = rows("a", "b");
    List<String> after = List.of("{\"key\":\"a\",\"text\":\"changed\"}", rows("b").getFirst());
    try (PipelineFixture p = new PipelineFixture(folder, request -> noteOnText(request))) {
      runBoth(p, before);
      assertThat(runBoth(p, after).sent()).isEqualTo(2);
      assertThat(p.asked().subList(4, 6)).containsExactly("profiles:a", "stories:a");
      assertThat(runBoth(p, before).sent()).isZero();
      assertThat(rowOf(p, "stories:a").at("/profile/note").asString()).isEqualTo("");
    }
  }

  private static Outcome noteOnText(ModelRequest request) {
    String note = rowOf(request).path("text").asString("");
    return new Outcome.Succeeded(
        new Reply(
            Json.write(new NoteType.Note(note)), "scripted-1", Usage.NONE, new Cost.Unknown()));
  }

  private static PipelineResult runBoth(PipelineFixture p, List<String> profiles)
      throws InterruptedException {
    return p.run(p.stage("profiles", profiles), p.stage("stories", rows("a", "b"), PROFILE));
  }

  @Test
  void aFailureBlocksOnlyWhatNeedsItAndIsMadeGoodLater() throws Exception {
    boolean[] refuses = {true};
    try (PipelineFixture p =
        new PipelineFixture(
            folder,
            request ->
                refuses[0] && PipelineFixture.name(request).equals("profiles:a")
                    ? new Outcome.Refused(refused(), "no")
                    : PipelineFixture.noted(request))) {
      Stage<?, ?>[] stages = {
        p.stage("profiles", rows("a", "b")),
        p.stage("stories", rows("a", "b"), PROFILE),
        p.stage("quests", rows("a", "b"), new Need.Same("story", "stories"))
      };
      PipelineResult result = p.run(stages);
      assertThat(result.isComplete()).isFalse();
      assertThat(p.asked())
          .containsExactlyInAnyOrder("profiles:a", "profiles:b", "stories:b", "quests:b");
      assertThat(result.stages().get(1).missing())
          .containsExactly(Map.entry("a", "a of profiles failed: refused"));
      assertThat(result.stages().get(2).missing())
          .containsExactly(
              Map.entry("a", "a of stories is missing: a of profiles failed: refused"));
      assertThat(result.stages().get(1).state())
          .isEqualTo(
              new JobState.Paused("1 of 2 requests wait: a (a of profiles failed: refused)"));

      refuses[0] = false;
      p.processor.retryFailed(new JobId("p.profiles"), Retry.ALL);
      assertThat(p.run(stages).isComplete()).isTrue();
      assertThat(p.asked().subList(4, 7)).containsExactly("profiles:a", "stories:a", "quests:a");
    }
  }

  private static Reply refused() {
    return new Reply("no", "scripted-1", Usage.NONE, new Cost.Unknown());
  }

  @Test
  void resultsAreJoinedBySubjectByColumnOrAllTogether() throws Exception {
    try (PipelineFixture p = new PipelineFixture(folder, PipelineFixture::noted)) {
      p.run(
          p.stage("items", List.of("{\"key\":\"a\",\"parts\":2}", "{\"key\":\"b\",\"parts\":1}")),
          p.stage("lores", rows("x", "y")),
          p.stage(
              "quests",
              List.of("{\"key\":\"a\",\"lore\":\"x\"}", "{\"key\":\"b\",\"lore\":[\"y\",\"x\"]}"),
              new Need.Same("items", "items"),
              new Need.By("lore_text", "lores", "lore"),
              new Need.All("all", "items")));
      JsonNode a = rowOf(p, "quests:a");
      assertThat(Json.write(a.path("items")))
          .isEqualTo("[{\"note\":\"on items:a/1\"},{\"note\":\"on items:a/2\"}]");
      assertThat(Json.write(a.path("lore_text"))).isEqualTo("{\"note\":\"on lores:x\"}");
      assertThat(a.path("all")).hasSize(3);
      JsonNode b = rowOf(p, "quests:b");
      assertThat(Json.write(b.path("items"))).isEqualTo("[{\"note\":\"on items:b/1\"}]");
      assertThat(Json.write(b.path("lore_text")))
          .isEqualTo("[{\"note\":\"on lores:y\"},{\"note\":\"on lores:x\"}]");
    }
  }

  @Test
  void passagesAreSearchedForOnceAllOfTheStageIsThere() throws Exception {
    RememberedPassages knowledge = new RememberedPassages();
    try (PipelineFixture p =
        new PipelineFixture(folder, PipelineFixture::noted, Optional.of(knowledge))) {
      p.run(
          p.stage("lores", rows("x", "y")),
          p.stage("quests", rows("x"), new Need.Search("passages", "lores")));
      assertThat(rowOf(p, "quests:x").at("/passages/0/text").asString()).isEqualTo("on lores:x");
      assertThat(knowledge.sources()).containsExactly("job:p.lores");
    }
  }

  @Test
  void aSearchWithoutAKnowledgeBaseIsRefusedBeforeAnythingIsSent() {
    assertRefused(
        "the stage quests searches for passages, and there is no knowledge base",
        List.of("lores", "quests"),
        new Need.Search("passages", "lores"));
  }

  @Test
  void aNeedOfWhatNoRowIsAboutIsRefusedWithItsLine() {
    assertRefused(
        "stage quests: quests.jsonl, line 1: it needs profile of profiles, which has nothing about 'quests'",
        List.of("profiles", "quests"),
        PROFILE);
  }

  @Test
  void aMissingStageIsRefused() {
    assertRefused(
        "the stage quests needs profile of 'profiles', which is no stage; there are: lores, quests",
        List.of("lores", "quests"),
        PROFILE);
  }

  @Test
  void aCircleIsRefused() throws Exception {
    try (PipelineFixture p = new PipelineFixture(folder, PipelineFixture::noted)) {
      assertThatThrownBy(() ->
              p.run(
                  p.stage("a", rows("k"), new Need.Same("x", "c")),
                  p.stage("b", rows("k"), new Need.Same("x", "a")),
                  p.stage("c", rows("k"), new Need.Same("x", "b"))))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(
              "stages need each other in a circle: a -> c -> b -> a; one of these needs must go");
    }
  }

  /// The last of the stages has the need; each has one row, of its own name.
  private void assertRefused(String sentence, List<String> stages, Need need) {
    try (PipelineFixture p = new PipelineFixture(folder, PipelineFixture::noted)) {
      assertThatThrownBy(() ->
              p.run(
                  p.stage(stages.getFirst(), rows(stages.getFirst())),
                  p.stage(stages.getLast(), rows(stages.getLast()), need)))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(sentence);
      assertThat(p.asked()).isEmpty();
    }
  }

  @Test
  void aPipelineThatWasStoppedGoesOnWithoutAskingAgain() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    Stage<?, ?>[] stages;
    try (PipelineFixture p =
        new PipelineFixture(
            folder,
            request -> {
              if (PipelineFixture.name(request).equals("stories:a")) {
                first.countDown();
                Thread.currentThread().join();
              }
              return PipelineFixture.noted(request);
            })) {
      stages = stages(p);
      Thread stopping =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  first.await();
                  p.processor.shutdown(Duration.ZERO);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      assertThat(p.run(stages).isComplete()).isFalse();
      stopping.join();
    }
    try (PipelineFixture p = new PipelineFixture(folder, PipelineFixture::noted)) {
      assertThat(p.run(stages(p)).isComplete()).isTrue();
      assertThat(p.asked()).doesNotContain("profiles:a").contains("stories:a");
    }
  }

  private static Stage<?, ?>[] stages(PipelineFixture p) {
    return new Stage<?, ?>[] {
      p.stage("profiles", rows("a", "b", "c")), p.stage("stories", rows("a", "b", "c"), PROFILE)
    };
  }
}
