package dev.governor.providers.catalogue;

import dev.governor.api.data.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// A file of models: the shipped one, or the user's.
///
/// @param entries in their order
record ModelFile(List<Entry> entries, Flaws flaws) {

  private static final String SHIPPED = "models.yaml";

  /// Sources are written once and named again; only known fields are followed, so that aliases
  /// cannot swell.
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setMaxAliasesForCollections(2000).build();

  /// The one that ships.
  static ModelFile shipped() {
    try (InputStream in = ModelFile.class.getResourceAsStream(SHIPPED)) {
      byte[] bytes =
          Objects.requireNonNull(in, "models.yaml is missing from the build").readAllBytes();
      return parse(
          "the shipped models.yaml", new String(bytes, StandardCharsets.UTF_8), LocalDate.EPOCH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws InvalidInputException if it cannot be read, or is no YAML
  static ModelFile of(Path file) {
    try {
      LocalDate changed =
          LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
      return parse(file.toString(), Files.readString(file), changed);
    } catch (CharacterCodingException e) {
      throw new InvalidInputException(file + " is not UTF-8: save it as UTF-8", e);
    } catch (IOException e) {
      throw new InvalidInputException(
          "The models in '%s' cannot be read (%s): permit it, or move the file away"
              .formatted(file, e),
          e);
    }
  }

  /// @param name what messages call it
  static ModelFile parse(String name, String yaml, LocalDate asOf) {
    Flaws flaws = new Flaws(name);
    try {
      List<Entry> entries =
          new Compose(SETTINGS)
                  .composeString(yaml)
                  .flatMap(root -> Fields.of(root, "", Set.of("models"), flaws))
                  .map(root -> root.blocks("models", Entry.NAMES))
                  .orElse(List.of())
                  .stream()
                  .map(fields -> new Entry(fields, asOf))
                  .toList();
      return new ModelFile(entries, flaws);
    } catch (MarkedYamlEngineException e) {
      int line = 1 + e.getProblemMark().map(Mark::getLine).orElse(0);
      throw new InvalidInputException(
          "%s:%d: this is not YAML: %s".formatted(name, line, e.getProblem()), e);
    } catch (YamlEngineException e) {
      throw new InvalidInputException(
          "%s: this is not YAML: %s".formatted(name, e.getMessage()), e);
    }
  }
}
