package dev.governor.governors.phrase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lists of phrases by name, from text files: a name in brackets, then one phrase a line; lines
/// that begin with `#` are remarks.
public final class Phrases {

  private final Map<String, List<String>> lists = new HashMap<>();

  /// The phrases of resources beside `beside`.
  public static Phrases load(Class<?> beside, String... files) {
    Phrases phrases = new Phrases();
    for (String file : files) {
      phrases.add(beside, file);
    }
    return phrases;
  }

  private void add(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the phrases " + file + " are missing");
      }
      List<String> list = new ArrayList<>();
      for (String line :
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readAllLines()) {
        if (line.startsWith("[")) {
          list =
              lists.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new ArrayList<>());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          list.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean has(String name) {
    return lists.containsKey(name);
  }

  public List<String> list(String name) {
    List<String> list = lists.get(name);
    if (list == null || list.isEmpty()) {
      throw new IllegalArgumentException("there are no phrases named " + name);
    }
    return list;
  }
}
