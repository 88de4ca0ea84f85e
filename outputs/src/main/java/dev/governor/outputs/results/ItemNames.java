package dev.governor.outputs.results;

import dev.governor.outputs.disk.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Gives every key a file name of its own, which any file system takes.
///
/// A key that is a harmless name is its own file name; the first of those that differ only in case
/// keeps it. Every other key becomes its readable part and a part of its hash. No name has a
/// separator, a leading or trailing dot, or a character that is not ASCII, so none leads out of the
/// folder and none depends on how a file system writes accents. Remembers every name it gave.
final class ItemNames {

  private static final String ENDING = ".json";
  private static final int READABLE = 40;
  private static final int HASH = 20;
  private static final Pattern HARMLESS =
      Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,78}[A-Za-z0-9_-])?");
  private static final Pattern LOOKS_HASHED =
      Pattern.compile("(?i).*-[0-9a-f]{" + HASH + "}", Pattern.DOTALL);
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?|index");

  private final Set<String> given = new HashSet<>();

  /// The file name of a key; to be asked once for each.
  String of(String key) {
    if (isHarmless(key) && given.add(folded(key + ENDING))) {
      return key + ENDING;
    }
    String name = readable(key) + '-' + hash(key) + ENDING;
    given.add(folded(name));
    return name;
  }

  /// Whether a file of this name was given to any key.
  boolean isGiven(String name) {
    return given.contains(folded(name));
  }

  /// Whether a name could have been given at all, by this program at any time.
  static boolean couldBeGiven(String name) {
    return name.endsWith(ENDING)
        && HARMLESS.matcher(name).matches()
        && !name.equalsIgnoreCase("index" + ENDING);
  }

  private static boolean isHarmless(String key) {
    return HARMLESS.matcher(key).matches()
        && !RESERVED.matcher(key).matches()
        && !LOOKS_HASHED.matcher(key).matches();
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String readable(String key) {
    StringBuilder name = new StringBuilder("_");
    for (int i = 0; i < key.length() && name.length() <= READABLE; i++) {
      char c = key.charAt(i);
      name.append(c < 128 && Character.isLetterOrDigit(c) ? c : '_');
    }
    return name.toString();
  }

  private static String hash(String key) {
    MessageDigest digest = Sha256.start();
    digest.update(key.getBytes(StandardCharsets.UTF_16BE));
    return Sha256.end(digest).substring(0, HASH);
  }
}
