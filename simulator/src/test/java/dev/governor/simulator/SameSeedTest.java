package dev.governor.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.simulator.scenario.Fault;
import dev.governor.simulator.scenario.Scenario;
import dev.governor.testkit.time.ManualTime;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The same seed, body and attempt give the same answer, and the same faults.
class SameSeedTest {

  private static final int QUESTIONS = 60;

  private static List<String> answers(long seed, String attempt) throws Exception {
    Scenario scenario =
        Scenario.CALM.withFaults(
            List.of(
                Asked.rule(new Fault.ServerError(), 0.2), Asked.rule(new Fault.Invalid(), 0.2)));
    try (Simulator simulator =
            Simulator.start(
                SimulatorOptions.CALM
                    .withSeed(seed)
                    .withScenario(scenario)
                    .withTime(new ManualTime()));
        Client client = Client.anthropic(simulator.baseUrl())) {
      return IntStream.range(0, QUESTIONS)
          .mapToObj(i -> answer(client.with("x-client-request-id", "q" + i + attempt), i))
          .toList();
    }
  }

  private static String answer(Client client, int number) {
    try {
      var response = client.post("/v1/messages", HappyPathTest.message("number " + number));
      return response.statusCode() == 200 ? response.body() : "status " + response.statusCode();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theSameSeedGivesTheSameAnswers() throws Exception {
    List<String> answers = answers(7, "-1");
    assertThat(answers(7, "-1")).isEqualTo(answers);
    assertThat(answers).contains("status 500").anyMatch(answer -> answer.contains("unasked"));
    assertThat(answers(8, "-1")).isNotEqualTo(answers);
  }

  @Test
  void anotherAttemptHasAnotherFate() throws Exception {
    List<String> first = answers(7, "-1");
    List<String> second = answers(7, "-2");
    assertThat(IntStream.range(0, QUESTIONS))
        .anyMatch(i -> first.get(i).equals("status 500") && !second.get(i).equals("status 500"));
  }
}
