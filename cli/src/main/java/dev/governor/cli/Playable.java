package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.play.Game;
import dev.governor.api.play.Storyteller;
import dev.governor.cli.show.Reading;
import dev.governor.wiring.Found;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.jobfile.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A result, and who can play it.
record Playable(Storyteller storyteller, JsonNode output) {

  private static final int SHOWN = 5;

  Game begin() {
    return storyteller.begin(output);
  }

  String picture() {
    return storyteller.picture(output);
  }

  /// @param source a file, or else a job's id
  /// @throws InvalidInputException if there is no such result, or nobody plays its type
  static Playable find(Surroundings in, GovernorHome home, String source, Optional<String> key) {
    List<Storyteller> storytellers = Found.storytellers();
    Path file = in.path(Path.of(source));
    if (Files.isRegularFile(file)) {
      return inFile(file, key, storytellers);
    }
    if (source.endsWith(".json") || source.contains("/")) {
      throw new InvalidInputException("There is no file '" + source + "'");
    }
    return ofJob(home, source, key, storytellers);
  }

  /// A result alone, or as a line of `results.jsonl` has it. A file does not say of which type it
  /// is: the first teller plays it, or says what is wrong with it.
  private static Playable inFile(Path file, Optional<String> key, List<Storyteller> storytellers) {
    if (key.isPresent()) {
      throw new InvalidInputException(
          "'%s' is a file with one result: leave '%s' out".formatted(file, key.get()));
    }
    JsonNode document = read(file);
    JsonNode output = document.path("output").isObject() ? document.get("output") : document;
    return new Playable(
        storytellers.stream()
            .findFirst()
            .orElseThrow(() -> new InvalidInputException("No plug-in plays anything")),
        output);
  }

  private static JsonNode read(Path file) {
    try {
      return Json.parse(Files.readString(file));
    } catch (IOException e) {
      throw new InvalidInputException(
          "The file '%s' cannot be read: %s".formatted(file, e.getMessage()), e);
    } catch (JacksonException e) {
      throw new InvalidInputException(
          "The file '%s' is not one JSON document: %s".formatted(file, e.getOriginalMessage()), e);
    }
  }

  private static Playable ofJob(
      GovernorHome home, String id, Optional<String> key, List<Storyteller> storytellers) {
    JournalReader journal = Governor.read(home);
    JobParameter parameter = new JobParameter();
    parameter.id = id;
    JobRecord job = parameter.in(journal, home);
    Storyteller storyteller =
        storytellers.stream()
            .filter(teller -> teller.jobType().equals(job.type().id()))
            .findFirst()
            .orElseThrow(() ->
                new InvalidInputException(
                    "Results of %s, such as those of %s, cannot be played; those of %s can"
                        .formatted(
                            job.type(),
                            id,
                            storytellers.stream()
                                .map(Storyteller::jobType)
                                .collect(Collectors.joining(", ")))));
    return new Playable(storyteller, result(journal, job, key));
  }

  private static JsonNode result(JournalReader journal, JobRecord job, Optional<String> key) {
    List<String> keys = new ArrayList<>();
    List<JsonNode> found = new ArrayList<>();
    Reading.of(() ->
        journal.forEachSuccess(
            job.number(),
            row -> {
              keys.add(row.key());
              if (key.isEmpty() || key.get().equals(row.key())) {
                found.add(output(row));
              }
              if (key.isPresent() && !found.isEmpty()) {
                throw Reading.enough();
              }
            }));
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw new InvalidInputException(
        key.map(wanted ->
                "The job %s has no result for the key '%s'%s"
                    .formatted(job.id(), wanted, Nearest.hint(wanted, keys)))
            .orElseGet(() -> unnamed(job, keys)));
  }

  private static String unnamed(JobRecord job, List<String> keys) {
    return keys.isEmpty()
        ? "The job " + job.id() + " has no result yet"
        : "The job %s has %d results: name one of them, such as %s"
            .formatted(
                job.id(),
                keys.size(),
                keys.stream().limit(SHOWN).collect(Collectors.joining(", ")));
  }

  private static JsonNode output(ResultRow row) {
    return switch (row.ending()) {
      case ResultRow.Ending.Succeeded(String output) -> Json.parse(output);
      case ResultRow.Ending.Failed _ ->
          throw new IllegalStateException(row.key() + " failed, and was read as a success");
    };
  }
}
