package dev.governor.providers.http;

import java.util.function.Consumer;

/// Takes the lines of server-sent events: hands on the data of each, which vendors write in one
/// line. What is no event, it keeps: the server may have answered as if nobody had asked for a
/// stream.
public final class EventLines implements LineSink {

  private static final String DATA = "data:";

  private final Consumer<String> data;
  private final StringBuilder others = new StringBuilder();

  public EventLines(Consumer<String> data) {
    this.data = data;
  }

  @Override
  public void line(String line) {
    if (line.startsWith(DATA)) {
      data.accept(line.substring(DATA.length()).strip());
    } else if (!isOfAnEvent(line)) {
      others.append(line).append('\n');
    }
  }

  private static boolean isOfAnEvent(String line) {
    return line.startsWith(":")
        || line.startsWith("event:")
        || line.startsWith("id:")
        || line.startsWith("retry:");
  }

  /// The lines that are of no event.
  public String others() {
    return others.toString();
  }
}
