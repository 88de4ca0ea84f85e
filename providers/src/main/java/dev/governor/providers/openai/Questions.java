package dev.governor.providers.openai;

import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Sampling;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ObjectNode;

/// Turns requests into questions: what of a request is sent to which model, and how. Thread-safe;
/// pure, but for what it remembers of the last job.
final class Questions {

  private static final int KEY_BYTES = 16;

  private final SchemaMode mode;
  private final boolean sendsCacheKey;
  private final Last<Shared, Prepared> prepared = new Last<>(this::prepare);

  /// @param sendsCacheKey whether the server is the vendor's
  Questions(SchemaMode mode, boolean sendsCacheKey) {
    this.mode = mode;
    this.sendsCacheKey = sendsCacheKey;
  }

  /// @param info what is known of the request's model
  Question of(ModelRequest request, Optional<ModelInfo> info) {
    Sampling sampling = request.sampling();
    boolean isNative = isNative(request.schema(), info);
    Prepared shared =
        prepared.of(
            new Shared(
                request.jobType(), request.conversation().system(), request.schema(), isNative));
    return new Question(
        info.map(ModelInfo::id).orElse(request.model()),
        shared.system(),
        request.conversation().messages(),
        sampling.maxTokens(),
        takesTemperature(info) ? OptionalDouble.of(sampling.temperature()) : OptionalDouble.empty(),
        shared.format(),
        shared.cacheKey());
  }

  /// Models that nobody knows are taken to take one, as those of other servers do.
  static boolean takesTemperature(Optional<ModelInfo> info) {
    return info.map(model -> model.capacity().takesTemperature()).orElse(true);
  }

  private boolean isNative(ObjectNode schema, Optional<ModelInfo> info) {
    return mode.sendsFormat() && hasSchemaMode(info) && AnswerFormat.canCarry(schema);
  }

  static boolean hasSchemaMode(Optional<ModelInfo> info) {
    return info.map(model -> model.capacity().hasSchemaMode()).orElse(true);
  }

  private Prepared prepare(Shared shared) {
    boolean instructs = mode.instructs() || !shared.isNative();
    String instruction = instructs ? AnswerFormat.instruction(shared.schema()) : "";
    String parting = shared.system().isEmpty() || instruction.isEmpty() ? "" : "\n\n";
    String system = shared.system() + parting + instruction;
    return new Prepared(
        system,
        shared.isNative()
            ? Optional.of(AnswerFormat.of(shared.jobType(), shared.schema()))
            : Optional.empty(),
        sendsCacheKey ? Optional.of(cacheKey(shared.jobType(), system)) : Optional.empty());
  }

  private static String cacheKey(String jobType, String system) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest((jobType + "\n" + system).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private record Shared(String jobType, String system, ObjectNode schema, boolean isNative) {}

  private record Prepared(
      String system, Optional<AnswerFormat> format, Optional<String> cacheKey) {}
}
