package dev.governor.governors.interview;

import dev.governor.api.job.Violation;
import dev.governor.governors.schema.RecordCheck;
import java.util.ArrayList;
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
  private final List<Violation> found = new ArrayList<>();

  private InterviewRules(InterviewItem item, Interview interview) {
    this.item = item;
    this.interview = interview;
  }

  static List<Violation> check(InterviewItem item, Interview interview) {
    InterviewRules rules = new InterviewRules(item, interview);
    rules.found.addAll(RecordCheck.of(interview));
    rules.facts();
    rules.questions();
    rules.voices();
    return List.copyOf(rules.found);
  }

  private void facts() {
    if (interview.schemaVersion() != Interview.SCHEMA_VERSION) {
      add(
          "schema_version_unknown",
          "/schemaVersion",
          "must be " + Interview.SCHEMA_VERSION + ", was " + interview.schemaVersion());
    }
    String governor = item.governor().originalId();
    requireFact(governor, interview.subjectId(), "/subjectId");
    requireFact(governor, interview.governorId(), "/governorId");
    requireFact(item.block().id(), interview.block(), "/block");
    requireFact(item.dependsOn(), interview.dependsOn(), "/dependsOn");
  }

  private void requireFact(Object fact, Object given, String path) {
    if (!fact.equals(given)) {
      add("fact_changed", path, "must be as it was given, " + fact + ", was " + given);
    }
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
        add("question_unknown", path, "is none of the questions; repeat one of them word by word");
      } else if (!answered.add(question)) {
        add("question_repeated", path, "is answered already; answer each question once");
      } else if (place < furthest) {
        add(
            "question_out_of_order",
            path,
            "is question %d, but stands after question %d".formatted(place + 1, furthest + 1));
      }
      furthest = Math.max(furthest, place);
    }
    asked.stream()
        .filter(question -> !answered.contains(question))
        .forEach(question ->
            add("question_unanswered", "/answers", "must answer '" + question + "' too"));
  }

  private void voices() {
    Set<String> said = new HashSet<>();
    for (int i = 0; i < interview.answers().size(); i++) {
      String answer = interview.answers().get(i).answer();
      String path = "/answers/" + i + "/answer";
      if (!FIRST_PERSON.matcher(answer).find()) {
        add(
            "first_person_missing",
            path,
            "must be in the first person: %s speaks for itself".formatted(item.governor().name()));
      }
      if (!said.add(answer.strip())) {
        add("answer_repeated", path, "repeats an answer from before; each must differ");
      }
      SelfContradictions.in(answer, item.facts())
          .forEach(sentence -> add("fact_contradicted", path, sentence));
    }
  }

  private void add(String code, String path, String message) {
    found.add(new Violation(code, path, message));
  }
}
