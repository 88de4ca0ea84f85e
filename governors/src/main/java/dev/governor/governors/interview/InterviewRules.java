package dev.governor.governors.interview;

import dev.governor.api.job.Violation;
import dev.governor.governors.schema.Violations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What an interview must satisfy beyond its schema. `docs/reference/interviews.md` lists the
/// codes.
final class InterviewRules {

  private static final Pattern FIRST_PERSON =
      Pattern.compile("\\bI\\b|\\b(?i:me|my|mine|myself|we|us|our|ours)\\b");

  private final InterviewItem item;
  private final Interview interview;
  private final Violations found;

  private InterviewRules(InterviewItem item, Interview interview) {
    this.item = item;
    this.interview = interview;
    this.found = Violations.of(interview);
  }

  static List<Violation> check(InterviewItem item, Interview interview) {
    InterviewRules rules = new InterviewRules(item, interview);
    rules.facts();
    rules.questions();
    rules.voices();
    return rules.found.all();
  }

  private void facts() {
    found.version(Interview.SCHEMA_VERSION, interview.schemaVersion());
    String governor = item.governor().originalId();
    found.fact(governor, interview.subjectId(), "/subjectId");
    found.fact(governor, interview.governorId(), "/governorId");
    found.fact(item.block().id(), interview.block(), "/block");
    found.fact(item.dependsOn(), interview.dependsOn(), "/dependsOn");
  }

  /// Each once, in the order in which they were asked.
  private void questions() {
    List<String> asked = item.block().questions();
    Set<String> answered = new HashSet<>();
    int furthest = -1;
    for (int i = 0; i < interview.answers().size(); i++) {
      String question = interview.answers().get(i).question();
      String path = "/answers/" + i + "/question";
      int place = asked.indexOf(question);
      if (place < 0) {
        found.add(
            "question_unknown", path, "is none of the questions; repeat one of them word by word");
      } else if (!answered.add(question)) {
        found.add("question_repeated", path, "is answered already; answer each question once");
      } else if (place < furthest) {
        found.add(
            "question_out_of_order",
            path,
            "is question %d, but stands after question %d".formatted(place + 1, furthest + 1));
      }
      furthest = Math.max(furthest, place);
    }
    asked.stream()
        .filter(question -> !answered.contains(question))
        .forEach(question ->
            found.add("question_unanswered", "/answers", "must answer '" + question + "' too"));
  }

  private void voices() {
    Set<String> said = new HashSet<>();
    for (int i = 0; i < interview.answers().size(); i++) {
      String answer = interview.answers().get(i).answer();
      String path = "/answers/" + i + "/answer";
      if (!FIRST_PERSON.matcher(answer).find()) {
        found.add(
            "first_person_missing",
            path,
            "must be in the first person: %s speaks for itself".formatted(item.governor().name()));
      }
      if (!said.add(answer.strip())) {
        found.add("answer_repeated", path, "repeats an answer from before; each must differ");
      }
      SelfContradictions.in(answer, item.facts())
          .forEach(sentence -> found.add("fact_contradicted", path, sentence));
    }
  }
}
