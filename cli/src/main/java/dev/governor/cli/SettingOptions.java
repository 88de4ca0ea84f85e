package dev.governor.cli;

import dev.governor.wiring.jobfile.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Fields of a file that the command line gives; they win over the file.
final class SettingOptions {

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      description =
          "Sets a field of the job, or what a pipeline's stages share, or stages.NAME.FIELD; can be given more than once.")
  List<String> set = List.of();

  @Option(names = "--provider", paramLabel = "NAME", description = "Who answers.")
  Optional<String> provider = Optional.empty();

  @Option(names = "--model", paramLabel = "NAME", description = "The model.")
  Optional<String> model = Optional.empty();

  @Option(names = "--output", paramLabel = "FOLDER", description = "The folder for the results.")
  Optional<String> output = Optional.empty();

  /// In the order in which they are applied.
  List<Setting> chosen() {
    List<Setting> settings = new ArrayList<>();
    set.stream().map(Setting::set).forEach(settings::add);
    provider.map(Setting::provider).ifPresent(settings::add);
    model.map(Setting::model).ifPresent(settings::add);
    output.map(Setting::output).ifPresent(settings::add);
    return settings;
  }
}
