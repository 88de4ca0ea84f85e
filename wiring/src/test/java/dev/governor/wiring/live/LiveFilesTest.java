package dev.governor.wiring.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.JobId;
import dev.governor.engine.pace.Knowledge;
import dev.governor.engine.pace.LaneState;
import dev.governor.engine.pace.Quantity;
import dev.governor.engine.watch.LiveState;
import dev.governor.wiring.home.GovernorHome;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveFilesTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final JobId JOB = new JobId("profiles");

  @TempDir Path folder;

  private LiveFiles files() {
    return new LiveFiles(new GovernorHome(folder));
  }

  private static LiveState state() {
    return new LiveState(
        JOB,
        NOW,
        Optional.empty(),
        2.5,
        Optional.of(Duration.ofMinutes(10)),
        Optional.of(new BigDecimal("1.25")));
  }

  @Test
  void whatWasWrittenLatelyIsRead() throws Exception {
    files().write(state());
    assertThat(files().read(JOB, NOW.plusSeconds(5)))
        .hasValueSatisfying(json ->
            assertThat(json.toString())
                .isEqualTo(
                    "{\"at\":\"2026-11-24T12:00:00Z\",\"per_second\":2.5,\"forecast\":{\"ends_at\":\"2026-11-24T12:10:00Z\",\"usd\":1.25}}"));
    files().remove(JOB);
    assertThat(files().read(JOB, NOW)).isEmpty();
  }

  @Test
  void theLaneIsToldWithItsLimitsAndWhoWaits() {
    LaneState lane =
        new LaneState(
            List.of(
                new LaneState.Limit(
                    Quantity.REQUESTS, Knowledge.FOUND, OptionalDouble.of(600), 570.25)),
            12,
            OptionalInt.of(20),
            Map.of(new JobId("b"), 7, new JobId("a"), 3),
            500,
            4,
            Duration.ofMillis(250));
    LiveState state =
        new LiveState(JOB, NOW, Optional.of(lane), 9.5, Optional.empty(), Optional.empty());
    assertThat(LiveJson.of(state).path("lane").toString())
        .isEqualTo(
            "{\"limits\":[{\"of\":\"requests\",\"known\":\"found\",\"per_minute\":600,\"used_per_minute\":570.25}],"
                + "\"utilisation\":0.95,\"in_flight\":12,\"ceiling\":20,\"waiting\":{\"a\":3,\"b\":7},"
                + "\"replies\":500,\"refusals\":4,\"held_ms\":250}");
  }

  @Test
  void whatIsOldOrBrokenIsNotTold() throws Exception {
    files().write(state());
    assertThat(files().read(JOB, NOW.plusSeconds(60))).isEmpty();
    Files.writeString(folder.resolve("live/profiles.json"), "{\"at\":");
    assertThat(files().read(JOB, NOW)).isEmpty();
  }
}
