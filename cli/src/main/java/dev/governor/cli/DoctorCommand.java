package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.ItemReader;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalException;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.cli.Finding.Health;
import dev.governor.cli.show.Figures;
import dev.governor.wiring.Found;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "doctor",
    description = "Checks what Governor needs here; exits with 1 if something is wrong.")
final class DoctorCommand implements Callable<Integer> {

  private static final Runtime.Version LEAST_JAVA = Runtime.Version.parse("25.0.3");
  private static final long LITTLE_SPACE = 1L << 30;
  private static final long NO_SPACE = 10L << 20;

  private final Surroundings in;

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  DoctorCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    GovernorHome folder = home.in(in);
    Found found = Found.onTheClassPath();
    List<Finding> findings = new ArrayList<>();
    Collections.addAll(
        findings,
        java(),
        folder(folder),
        holder(folder),
        database(folder),
        plugins("providers", found.providers().stream().map(ProviderFactory::name).toList()),
        plugins("job types", found.jobTypes().stream().map(DoctorCommand::id).toList()),
        plugins("inputs", found.readers().stream().map(ItemReader::pattern).toList()),
        terminal(),
        encoding());
    findings.addAll(new KeyCheck(in, found, folder).findings());
    if (json.chosen) {
      JsonOption.print(in.screen(), document(findings));
    } else {
      findings.forEach(this::print);
    }
    return isWell(findings) ? ExitCode.OK : ExitCode.FAILURES;
  }

  private static boolean isWell(List<Finding> findings) {
    return findings.stream().noneMatch(finding -> finding.health() == Health.FAIL);
  }

  private void print(Finding finding) {
    in.screen()
        .print(
            "%s  %-10s  %s"
                .formatted(
                    in.screen()
                        .in(finding.health().colour(), "%-4s".formatted(finding.health().label())),
                    finding.name(),
                    finding.detail().replace("\n", "; ")));
  }

  private static ObjectNode document(List<Finding> findings) {
    ObjectNode document = Json.object().put("ok", isWell(findings));
    ArrayNode checks = document.putArray("checks");
    findings.forEach(finding ->
        checks
            .addObject()
            .put("name", finding.name())
            .put("status", finding.health().label())
            .put("detail", finding.detail()));
    return document;
  }

  private static Finding java() {
    Runtime.Version version = Runtime.version();
    return version.compareToIgnoreOptional(LEAST_JAVA) >= 0
        ? new Finding("java", Health.OK, version.toString())
        : new Finding(
            "java",
            Health.FAIL,
            "%s: its garbage collector can damage data (JDK-8377811); take %s or newer"
                .formatted(version, LEAST_JAVA));
  }

  private static Finding folder(GovernorHome home) {
    Path existing = home.folder();
    while (existing.getParent() != null && Files.notExists(existing)) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      return new Finding("home", Health.FAIL, existing + " is a file; name a folder with --home");
    }
    if (!Files.isWritable(existing)) {
      return new Finding(
          "home", Health.FAIL, existing + " cannot be written; name another with --home");
    }
    try {
      long free = Files.getFileStore(existing).getUsableSpace();
      Health health = free < NO_SPACE ? Health.FAIL : free < LITTLE_SPACE ? Health.WARN : Health.OK;
      String made = home.exists() ? "" : " (will be made)";
      return new Finding(
          "home",
          health,
          "%s%s, %s MB free".formatted(home.folder(), made, Figures.count(free >> 20)));
    } catch (IOException e) {
      return new Finding("home", Health.WARN, home.folder() + ": the free space is not known");
    }
  }

  private static Finding holder(GovernorHome home) {
    Optional<String> holder = home.holder();
    return holder
        .map(who -> new Finding("lock", Health.OK, who + " runs a job in this home now"))
        .orElseGet(() -> new Finding("lock", Health.OK, "nobody holds the home"));
  }

  /// Reads every job's counts and sums, and so most of the pages that a damage could be in.
  private static Finding database(GovernorHome home) {
    if (Files.notExists(home.database())) {
      return new Finding("journal", Health.OK, "none yet; the first run makes it");
    }
    try {
      JournalReader journal = Governor.read(home);
      List<JobRecord> jobs = journal.list();
      long violations = 0;
      for (JobRecord job : jobs) {
        var _ = journal.counts(job.number());
        var _ = journal.totals(job.number());
        violations += journal.violations(job.number());
      }
      return violations == 0
          ? new Finding("journal", Health.OK, Figures.counted(jobs.size(), "job") + ", readable")
          : new Finding("journal", Health.FAIL, violations + " requests have more than one ending");
    } catch (JournalException | InvalidInputException e) {
      return new Finding("journal", Health.FAIL, String.valueOf(e.getMessage()));
    }
  }

  private static String id(JobType<?, ?> type) {
    return type.id().id();
  }

  private static Finding plugins(String name, List<String> found) {
    return found.isEmpty()
        ? new Finding(name, Health.FAIL, "none found: the class path is not whole")
        : new Finding(name, Health.OK, found.stream().sorted().collect(Collectors.joining(", ")));
  }

  private Finding terminal() {
    return new Finding(
        "terminal",
        Health.OK,
        in.screen().isTerminal()
            ? "yes" + (in.screen().hasColours() ? ", with colours" : ", without colours")
            : "no: progress is told in plain lines");
  }

  private static Finding encoding() {
    String encoding = System.getProperty("native.encoding", "unknown");
    return encoding.equalsIgnoreCase("UTF-8")
        ? new Finding("encoding", Health.OK, encoding)
        : new Finding(
            "encoding",
            Health.WARN,
            encoding + ": file names with other letters may not be found; set LANG=C.UTF-8");
  }
}
