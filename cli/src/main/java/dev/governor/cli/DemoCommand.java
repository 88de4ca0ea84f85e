package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.ResultRow.Ending;
import dev.governor.cli.show.Colour;
import dev.governor.cli.show.Reading;
import dev.governor.wiring.Found;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.jobfile.JobFile;
import dev.governor.wiring.jobfile.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
    name = "demo",
    description = {
      "Makes 91 governor profiles, offline: no key, no network, no cost.",
      "The job file and its input are put into governor-demo/, to look at and to change."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  governor demo", "  governor demo --seed 9 --output other-profiles"})
final class DemoCommand implements Callable<Integer> {

  private static final String FOLDER = "governor-demo";
  private static final String JOB = "job.yaml";
  private static final String INPUT = "governors.csv";
  private static final String SHIPPED_INPUT = "/dev/governor/governors/canon/governors.csv";
  private static final long SEED = 7;
  private static final int TASTE_WIDTH = 76;

  private final Surroundings in;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another number gives other profiles (default: 7, or what the job file says).")
  Optional<Long> seed = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      description = "The folder for the results (default: governor-demo/out).")
  Optional<String> output = Optional.empty();

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  DemoCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() throws InterruptedException {
    Found found = Found.onTheClassPath();
    Path file = layOut(in.path(Path.of(FOLDER)));
    GovernorHome folder = home.in(in);
    JobFile job =
        found.jobFiles(in.workingFolder(), in.context(found, folder)).read(file, settings());
    Execution execution = new Execution(in, home.again(), json.chosen);
    int code = RunCommand.run(in, found, folder, job, execution);
    if (code == ExitCode.OK && !json.chosen) {
      taste(folder, job);
    }
    return code;
  }

  private List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    seed.map(number -> Setting.set("provider={ name: offline, seed: " + number + " }"))
        .ifPresent(settings::add);
    output.map(Setting::output).ifPresent(settings::add);
    return settings;
  }

  /// Writes what is not there yet.
  private Path layOut(Path folder) {
    Path job = folder.resolve(JOB);
    try {
      Files.createDirectories(folder);
      if (Files.notExists(folder.resolve(INPUT))) {
        Files.write(folder.resolve(INPUT), resource(SHIPPED_INPUT));
      }
      if (Files.notExists(job)) {
        String text = new String(resource("demo/" + JOB), StandardCharsets.UTF_8);
        Files.writeString(job, text.replace("SEED", String.valueOf(seed.orElse(SEED))));
      }
      return job;
    } catch (IOException e) {
      throw new InvalidInputException(
          "The folder '%s' cannot be written (%s): start the demo in another folder"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = DemoCommand.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  /// A little of one profile, and where the rest is.
  private void taste(GovernorHome folder, JobFile job) {
    JournalReader journal = Governor.read(folder);
    JobRecord record = journal.find(job.config().jobId()).orElseThrow();
    Reading.of(() ->
        journal.forEachSuccess(
            record.number(),
            row -> {
              if (row.ending() instanceof Ending.Succeeded(String text)) {
                show(row.key(), Json.parse(text));
              }
              throw Reading.enough();
            }));
  }

  private void show(String key, JsonNode profile) {
    in.screen().print("");
    in.screen().print(in.screen().in(Colour.STRONG, key));
    StringBuilder line = new StringBuilder();
    for (String word : profile.path("essence").asString("").split(" ", -1)) {
      if (line.length() + word.length() >= TASTE_WIDTH) {
        in.screen().print("  " + line);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    in.screen().print("  " + line);
    in.screen()
        .print(
            "The job file is %s: change it, and `%s run %s` sends what changed"
                .formatted(FOLDER + "/" + JOB, in.command(), FOLDER + "/" + JOB));
  }
}
