package dev.governor.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.engine.EchoType;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private final Judge<String, EchoType.Echo> judge = new Judge<>(new EchoType("You echo."));

  private List<String> problems(String text) {
    return ((Judgement.Bad) judge.judge("hello", text)).problems();
  }

  @Test
  void aGoodAnswerIsKeptAsItIs() {
    assertThat(judge.judge("hello", "{\"echo\": \"hello\"}"))
        .isEqualTo(new Judgement.Good("{\"echo\":\"hello\"}"));
  }

  @Test
  void aMarkdownFenceAroundAnAnswerIsNoFault() {
    assertThat(judge.judge("hello", "```json\n{\"echo\":\"hello\"}\n```"))
        .isInstanceOf(Judgement.Good.class);
  }

  @Test
  void whatIsNoJsonIsSaidToBeNone() {
    assertThat(problems("Sure! Here it is"))
        .singleElement()
        .asString()
        .startsWith("the answer is not one JSON document");
    assertThat(problems("{\"echo\":\"hello\"} {\"echo\":\"hello\"}")).hasSize(1);
    assertThat(problems("```")).hasSize(1);
  }

  @Test
  void everyBreachOfTheSchemaIsNamedWithItsPlace() {
    assertThat(problems("{\"echo\":\"\",\"more\":1}"))
        .hasSize(2)
        .anyMatch(problem -> problem.startsWith("/echo: "))
        .anyMatch(problem -> problem.contains("more"));
  }

  @Test
  void theChecksOfTheTypeComeLast() {
    assertThat(problems("{\"echo\":\"bye\"}")).containsExactly("/echo: the word must be 'hello'");
  }
}
