package dev.governor.wiring.jobfile;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.provider.Signals;
import dev.governor.testkit.time.ManualTime;
import dev.governor.wiring.declared.Declaration;
import dev.governor.wiring.declared.DeclaredJobType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A reader over one shipped type and three small providers, and a folder to read from.
final class JobFiles {

  static final String SHIPPED = "GOVERNOR_PROFILES";

  private final Path folder;
  private final JobFileReader reader;

  /// @param folder gets an input, `in.csv`, and a file that is no folder, `taken`
  JobFiles(Path folder) {
    this.folder = folder;
    write("in.csv", "sku,name\n1,Lamp\n");
    write("taken", "");
    ProviderCheck check =
        new ProviderCheck(
            List.of(new Small("offline"), new Small("anthropic"), new Small("openai")),
            ProviderContext.of(List.of(), new ManualTime()));
    this.reader = new JobFileReader(List.of(shipped()), check, folder);
  }

  static DeclaredJobType shipped() {
    return DeclaredJobType.of(
        new Declaration(
            new BatchJobType(SHIPPED),
            "",
            "Who is {{name}}?",
            Json.object().put("type", "object"),
            Optional.empty()));
  }

  Path write(String name, String text) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JobFile read(String yaml, Setting... settings) {
    return reader.read(write("job.yaml", yaml), List.of(settings));
  }

  JobFile read(Path file) {
    return reader.read(file, List.of());
  }

  /// What the reader says against a file, the folder's own name left out.
  String refusal(String yaml, Setting... settings) {
    try {
      return "(accepted) " + read(yaml, settings);
    } catch (InvalidInputException e) {
      return String.valueOf(e.getMessage()).replace(folder + "/", "");
    }
  }

  /// A provider that knows a latency and a seed, and checks the latency.
  private record Small(String name) implements ProviderFactory {

    @Override
    public List<String> settings() {
      return name.equals("offline")
          ? List.of("latency", "seed")
          : List.of("latency", "seed", "api_key_env");
    }

    @Override
    public Provider create(ProviderConfig config, ProviderContext context) {
      var latency = config.settings().get("latency");
      if (latency != null && !latency.asString().endsWith("ms")) {
        throw new InvalidInputException(
            "provider.latency must be a time such as 20ms, was '" + latency.asString() + "'");
      }
      return new Provider() {
        @Override
        public String name() {
          return config.name();
        }

        @Override
        public Outcome ask(ModelRequest request, Signals signals) {
          return new Outcome.Cancelled("nobody asks here");
        }
      };
    }
  }
}
