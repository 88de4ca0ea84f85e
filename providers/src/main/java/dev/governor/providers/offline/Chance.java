package dev.governor.providers.offline;

import dev.governor.api.data.Json;
import dev.governor.api.provider.ModelRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The chance of one answer: the same for the same seed, job type and facts.
final class Chance {

  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private Chance() {}

  static RandomGenerator of(long seed, ModelRequest request) {
    MessageDigest digest = sha256();
    digest.update((seed + "\0" + request.jobType() + "\0").getBytes(StandardCharsets.UTF_8));
    byte[] hash = digest.digest(Json.write(request.facts()).getBytes(StandardCharsets.UTF_8));
    return GENERATORS.create(ByteBuffer.wrap(hash).getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
