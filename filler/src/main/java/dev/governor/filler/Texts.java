package dev.governor.filler;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Strings within a schema's lengths, of its format or pattern.
final class Texts {

  private static final int USUAL_MOST = 160;
  private static final int TRIES = 200;
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 3650;

  private final Words words;
  private final RandomGenerator random;

  Texts(Words words, RandomGenerator random) {
    this.words = words;
    this.random = random;
  }

  String fill(ObjectNode schema, String path) throws UnfillableSchemaException {
    int min = schema.path("minLength").asInt(0);
    int max = schema.path("maxLength").asInt(Math.max(min, USUAL_MOST));
    if (min > max) {
      throw new UnfillableSchemaException(path, "minLength is above maxLength");
    }
    JsonNode pattern = schema.path("pattern");
    if (!pattern.isMissingNode()) {
      return matching(pattern.asString(), min, max, path);
    }
    JsonNode format = schema.path("format");
    return format.isMissingNode()
        ? words.text(min, max)
        : ofFormat(format.asString(), min, max, path);
  }

  private String matching(String pattern, int min, int max, String path)
      throws UnfillableSchemaException {
    String words = this.words.text(min, max);
    try {
      Pattern wanted = Pattern.compile(pattern);
      if (wanted.matcher(words).find()) {
        return words;
      }
      RgxGen generator = RgxGen.parse(pattern);
      for (int i = 0; i < TRIES; i++) {
        String text = generator.generate(random);
        int length = Words.length(text);
        if (length >= min && length <= max && wanted.matcher(text).find()) {
          return text;
        }
      }
    } catch (PatternSyntaxException | RgxGenParseException _) {
      throw new UnfillableSchemaException(path, "its pattern " + pattern + " cannot be read");
    }
    throw new UnfillableSchemaException(
        path,
        "no text of %d to %d characters was found for its pattern %s".formatted(min, max, pattern));
  }

  private String ofFormat(String format, int min, int max, String path)
      throws UnfillableSchemaException {
    String text =
        switch (format) {
          case "date" -> day();
          case "time" -> clock();
          case "date-time" -> day() + "T" + clock();
          case "duration" -> "PT" + (1 + random.nextInt(59)) + "M";
          case "email", "idn-email" -> words.slug() + "@example.org";
          case "hostname", "idn-hostname" -> words.slug() + ".example.org";
          case "uri", "iri", "uri-reference", "iri-reference" ->
              "https://example.org/" + words.slug();
          case "uuid" -> uuid();
          case "ipv4" -> "192.0.2." + (1 + random.nextInt(254));
          case "ipv6" -> "2001:db8::" + Integer.toHexString(1 + random.nextInt(0xfffe));
          case "json-pointer" -> "/" + words.slug();
          case "regex" -> "^" + words.slug() + "$";
          // A format that nobody knows is a remark, and allows every text.
          default -> words.text(min, max);
        };
    int length = Words.length(text);
    if (length < min || length > max) {
      throw new UnfillableSchemaException(
          path, "its format %s does not fit %d to %d characters".formatted(format, min, max));
    }
    return text;
  }

  private String day() {
    return FIRST_DAY.plusDays(random.nextInt(DAYS)).toString();
  }

  private String clock() {
    return "%02d:%02d:%02dZ".formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60));
  }

  /// A version 4 UUID, of the injected chance.
  private String uuid() {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() >>> 2) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }
}
