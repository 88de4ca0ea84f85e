package dev.governor.cli;

import dev.governor.api.data.Json;
import dev.governor.api.time.Time;
import dev.governor.cli.show.Screen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Runs commands in this process, in a folder of their own, and keeps what they say.
record Rig(Path folder) {

  /// What a command said and exited with.
  record Told(int code, String out, String err) {

    JsonNode json() {
      return Json.parse(out);
    }
  }

  Told run(String... arguments) {
    return run(new Interrupts(), arguments);
  }

  /// Runs a command where these variables are set.
  Told runWith(Map<String, String> environment, String... arguments) {
    return run(environment, "", new Interrupts(), arguments);
  }

  Told run(Interrupts interrupts, String... arguments) {
    return run(Map.of(), "", interrupts, arguments);
  }

  /// Runs a command into which these lines are piped.
  Told runTyping(String typed, String... arguments) {
    return run(Map.of(), typed, new Interrupts(), arguments);
  }

  private Told run(
      Map<String, String> environment, String typed, Interrupts interrupts, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Screen screen =
        new Screen(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false,
            false,
            true);
    int code =
        Main.run(
            new Surroundings(
                screen,
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                environment,
                folder,
                Time.system(),
                interrupts),
            arguments);
    return new Told(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// Runs a command as a person does, in a process.
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("dev.governor.cli.Main");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("GOVERNOR"));
    builder.environment().put("HOME", "");
    return builder.start();
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  Rig with(String name, String text) {
    try {
      Files.createDirectories(file(name).toAbsolutePath().getParent());
      Files.writeString(file(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A job `words` of so many items `w1`, `w2` ... with this provider.
  Rig withJob(int items, String provider) {
    return with("items.jsonl", items(items)).with("job.yaml", job(provider));
  }

  static String items(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "{\"id\":\"w%d\",\"name\":\"word %d\"}\n".formatted(i, i))
        .collect(Collectors.joining());
  }

  static String job(String provider) {
    return """
    job:
      id: words
      type: custom
      input: items.jsonl
      output: out
      item_key: id
      retry_delay: 0s
      metadata: { season: one }
      provider: %s
    prompt:
      user: "Explain {{name}}"
    output_schema:
      type: object
      additionalProperties: false
      required: [text]
      properties: { text: { type: string, minLength: 5, maxLength: 80 } }
    """
        .formatted(provider);
  }
}
