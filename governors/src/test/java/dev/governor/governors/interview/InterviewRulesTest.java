package dev.governor.governors.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.job.Violation;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class InterviewRulesTest {

  private static final Interviews TYPE = Interviews.TYPE;
  private static final Governor OCCODON = Canon.get().governors().getFirst();
  private static final Block BLOCK =
      new Block("weather", List.of("What is rain?", "What is wind?", "What is snow?"));
  private static final InterviewItem ITEM = InterviewItem.of(OCCODON, BLOCK);

  /// An interview without fault.
  private static ObjectNode faultless() {
    ObjectNode answer = Json.object();
    ArrayNode answers = answer.putArray("answers");
    for (String question : BLOCK.questions()) {
      reply(answers, question);
    }
    return answer;
  }

  private static void reply(ArrayNode answers, String question) {
    answers
        .addObject()
        .put("question", question)
        .put(
            "answer",
            "I have been asked that before, and I said then as I say now, of '%s': look at it longer."
                .formatted(question));
  }

  private static List<Violation> check(Consumer<ArrayNode> fault) {
    ObjectNode answer = faultless();
    fault.accept((ArrayNode) answer.get("answers"));
    return TYPE.check(ITEM, TYPE.complete(ITEM, answer));
  }

  private static void assertOnly(Consumer<ArrayNode> fault, String code, String path) {
    List<Violation> found = check(fault);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().code()).isEqualTo(code);
    assertThat(found.getFirst().path()).isEqualTo(path);
    assertThat(found.getFirst().message()).isNotBlank();
  }

  private static Consumer<ArrayNode> saying(String answer) {
    return answers -> ((ObjectNode) answers.get(1)).put("answer", answer);
  }

  private static Consumer<ArrayNode> asking(int position, String question) {
    return answers -> ((ObjectNode) answers.get(position)).put("question", question);
  }

  @Test
  void anInterviewWithoutFaultPasses() {
    assertThat(check(_ -> {})).isEmpty();
  }

  @Test
  void aQuestionThatDiffersInCaseAndSignsAloneIsTheQuestion() {
    ObjectNode answer = faultless();
    asking(0, " what is  RAIN").accept((ArrayNode) answer.get("answers"));
    Interview interview = TYPE.complete(ITEM, answer);
    assertThat(interview.answers().getFirst().question()).isEqualTo("What is rain?");
    assertThat(TYPE.check(ITEM, interview)).isEmpty();
  }

  @Test
  void aTextOutsideItsBounds() {
    assertOnly(saying("I say no."), "text_too_short", "/answers/1/answer");
    assertOnly(saying("I say no. ".repeat(100)), "text_too_long", "/answers/1/answer");
  }

  @Test
  void whatATemplateLeftBehind() {
    assertOnly(
        saying("I came to {region} and I saw it lie there. ".repeat(3)),
        "placeholder_left",
        "/answers/1/answer");
  }

  @Test
  void aQuestionThatNobodyAsked() {
    assertThat(check(answers -> reply(answers, "What is hail?")))
        .extracting(violation -> violation.code() + " " + violation.path())
        .containsExactly("question_unknown /answers/3/question");
  }

  @Test
  void aQuestionThatIsAnsweredTwice() {
    assertThat(check(answers -> reply(answers, "What is rain?")))
        .extracting(violation -> violation.code() + " " + violation.path())
        .contains("question_repeated /answers/3/question");
  }

  @Test
  void aQuestionThatIsNotAnswered() {
    assertOnly(answers -> answers.remove(1), "question_unanswered", "/answers");
  }

  @Test
  void answersInAnotherOrder() {
    Consumer<ArrayNode> swapped =
        answers -> {
          asking(0, "What is wind?").accept(answers);
          asking(1, "What is rain?").accept(answers);
        };
    assertOnly(swapped, "question_out_of_order", "/answers/1/question");
  }

  @Test
  void anAnswerThatIsNotInTheFirstPerson() {
    assertOnly(
        saying(
            "The governor of Egyptus holds that wind is the breath of those who went before."
                + " So it is said."),
        "first_person_missing",
        "/answers/1/answer");
  }

  @Test
  void oneAnswerForTwoQuestions() {
    assertOnly(
        answers ->
            ((ObjectNode) answers.get(1)).put("answer", answers.get(0).get("answer").stringValue()),
        "answer_repeated",
        "/answers/1/answer");
  }

  @Test
  void whatItSaysOfItselfAgainstTheTables() {
    Map<String, String> claims =
        Map.ofEntries(
            Map.entry("my element is Fire", "Water as its element"),
            Map.entry("my aethyr was always ZOM, but my aethyr is TEX", "LIL as its aethyr"),
            Map.entry("my tribe is Gad", "Naphtali as its tribe"),
            Map.entry("my angel is Olpaged", "Zarzilg as its angel"),
            Map.entry("my sign has always been Leo", "Virgo as its sign"),
            Map.entry("my planet is the Moon", "Mercury as its planet"),
            Map.entry("my card is The Fool", "The Hermit as its card"),
            Map.entry("my sephirah is Kether", "Tiphareth as its sephirah"),
            Map.entry("my rune is Fehu", "Othalan as its rune"),
            Map.entry("my land is Syria", "Egyptus as its land"),
            Map.entry("I told my 300 ministers so", "7209 ministers, not 300"),
            Map.entry("I am Pascomb", "is Occodon, not Pascomb"));
    claims.forEach((claim, sentence) -> {
      List<Violation> found = check(saying(claim + ". I have said it. ".repeat(6)));
      assertThat(found).as(claim).hasSize(1);
      assertThat(found.getFirst().code()).isEqualTo("fact_contradicted");
      assertThat(found.getFirst().path()).isEqualTo("/answers/1/answer");
      assertThat(found.getFirst().message()).contains(sentence);
    });
  }

  @Test
  void whatItSaysOfItselfWithTheTablesAndOfOtherThingsIsFree() {
    for (String claim :
        List.of(
            "my element is Water",
            "my card is the Hermit",
            "my land is Egyptus, and my 7,209 ministers know it",
            "I am Occodon",
            "my land is wide",
            "my element was water long before it was mine",
            "my sign is a burden",
            "I am tired of Pascomb",
            "I have 40 friends among the ministers of Syria")) {
      assertThat(check(saying(claim + ". I have said it. ".repeat(6)))).as(claim).isEmpty();
    }
  }

  @Test
  void factsThatWereChanged() {
    ObjectNode output = (ObjectNode) TYPE.write(TYPE.complete(ITEM, faultless()));
    output.put("schemaVersion", 9).put("subjectId", "PASCOMB").put("governorId", "VALGARS");
    output.put("block", "climate");
    ((ArrayNode) output.get("dependsOn")).remove(0);
    assertThat(TYPE.check(ITEM, TYPE.read(output)))
        .extracting(violation -> violation.code() + " " + violation.path())
        .containsExactly(
            "schema_version_unknown /schemaVersion",
            "fact_changed /subjectId",
            "fact_changed /governorId",
            "fact_changed /block",
            "fact_changed /dependsOn");
  }
}
