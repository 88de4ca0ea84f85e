package dev.governor.cli.crash;

import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.provider.Signals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import tools.jackson.databind.JsonNode;

/// The offline provider, before a witness who writes down every question in the moment it is asked.
/// What is written to a file survives the process, so this is the truth that the ledger is held
/// against.
public final class WitnessProviderFactory implements ProviderFactory {

  private static final String FILE = "file";

  @Override
  public String name() {
    return "witness";
  }

  @Override
  public List<String> settings() {
    return List.of(FILE, "latency", "seed");
  }

  @Override
  public Provider create(ProviderConfig config, ProviderContext context) {
    Map<String, JsonNode> settings = new HashMap<>(config.settings());
    Path file = Path.of(settings.remove(FILE).asString());
    ProviderFactory offline =
        ServiceLoader.load(ProviderFactory.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(factory -> factory.name().equals("offline"))
            .findFirst()
            .orElseThrow();
    try {
      return new Witness(
          offline.create(new ProviderConfig("offline", settings), context),
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Witness(Provider offline, FileChannel file) implements Provider {

    @Override
    public String name() {
      return "witness";
    }

    @Override
    public Outcome ask(ModelRequest request, Signals signals) throws InterruptedException {
      write(request.id().requestId() + "\n");
      return offline.ask(request, signals);
    }

    private void write(String line) {
      try {
        // One write of a few bytes to a file opened to append is one line, whoever else writes.
        file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      offline.close();
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
