package dev.governor.wiring.secrets;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.governor.api.data.InvalidInputException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file with lines `NAME=value` that only its owner may read. Read anew each time. No message
/// shows what stands in it.
public record SecretsFile(Path path) {

  private static final Pattern LINE = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\s*=(.*)");
  private static final Set<PosixFilePermission> ALLOWED =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /// The keys by their names; none where there is no file, and without those that are blank.
  ///
  /// @throws InvalidInputException if others may read it, it is no plain file of ours, or a line is
  ///   wrong
  Map<String, String> values() {
    if (Files.notExists(path, NOFOLLOW_LINKS)) {
      return Map.of();
    }
    try {
      check();
      return parse(Files.readAllLines(path));
    } catch (CharacterCodingException e) {
      throw new InvalidInputException(
          "The secrets file " + path + " is not UTF-8: save it as UTF-8", e);
    } catch (IOException e) {
      throw new InvalidInputException(
          "The secrets file %s cannot be read: make it yours, and chmod 600 it".formatted(path), e);
    }
  }

  /// The names that have a key in it.
  public List<String> names() {
    return List.copyOf(values().keySet());
  }

  public boolean exists() {
    return Files.exists(path, NOFOLLOW_LINKS);
  }

  /// Who may do what with it, such as `rw-------`; empty where the file system does not know.
  public Optional<String> mode() {
    try {
      return attributes().map(each -> PosixFilePermissions.toString(each.permissions()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<PosixFileAttributes> attributes() throws IOException {
    @Nullable PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, NOFOLLOW_LINKS);
    return view == null ? Optional.empty() : Optional.of(view.readAttributes());
  }

  private void check() throws IOException {
    if (!Files.isRegularFile(path, NOFOLLOW_LINKS)) {
      throw new InvalidInputException(
          "The secrets file %s is not a plain file: put a file there, no link and no folder"
              .formatted(path));
    }
    Optional<PosixFileAttributes> attributes = attributes();
    if (attributes.isPresent()) {
      check(attributes.get());
    }
  }

  private void check(PosixFileAttributes attributes) throws IOException {
    if (!isOurs(attributes.owner())) {
      throw new InvalidInputException(
          "The secrets file %s belongs to %s: make a copy that is yours"
              .formatted(path, attributes.owner().getName()));
    }
    if (!ALLOWED.containsAll(attributes.permissions())) {
      throw new InvalidInputException(
          "The secrets file %s is open to others (%s): chmod 600 %s"
              .formatted(path, PosixFilePermissions.toString(attributes.permissions()), quoted()));
    }
  }

  /// Whoever is not root and can read what only its owner can, is the owner. So this tells only
  /// root, and where the user has no name, nobody.
  private boolean isOurs(UserPrincipal owner) throws IOException {
    try {
      return path.getFileSystem()
          .getUserPrincipalLookupService()
          .lookupPrincipalByName(System.getProperty("user.name", "?"))
          .equals(owner);
    } catch (UserPrincipalNotFoundException e) {
      return true;
    }
  }

  private String quoted() {
    return "'" + path.toString().replace("'", "'\\''") + "'";
  }

  private Map<String, String> parse(List<String> lines) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        put(values, line, path + ":" + (i + 1));
      }
    }
    values.values().removeIf(String::isBlank);
    return values;
  }

  private static void put(Map<String, String> values, String line, String at) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new InvalidInputException(at + ": this is not NAME=value; a comment starts with #");
    }
    String name = matcher.group(1);
    if (values.put(name, unquoted(matcher.group(2).strip())) != null) {
      throw new InvalidInputException(at + ": " + name + " stands there twice: remove one");
    }
  }

  /// People copy lines from files for shells.
  private static String unquoted(String value) {
    boolean isQuoted =
        value.length() >= 2
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.charAt(0) == value.charAt(value.length() - 1);
    return isQuoted ? value.substring(1, value.length() - 1) : value;
  }
}
