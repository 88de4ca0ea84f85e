package dev.governor.wiring.jobfile;

import dev.governor.api.data.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Builds elements from the events of the YAML parser. It reads events rather than the parser's own
/// tree so that depth and the copies that aliases make are bounded before they exist.
final class YamlTree {

  private static final int DEEPEST = 50;
  private static final int MOST_ELEMENTS = 50_000;
  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  private final IntFunction<Origin> origins;
  private final Problems problems;
  private final Iterator<Event> events;
  private final Map<Anchor, Element> anchors = new HashMap<>();
  private final YamlScalars scalars = new YamlScalars();
  private int elements;

  private YamlTree(String yaml, IntFunction<Origin> origins, Problems problems) {
    this.origins = origins;
    this.problems = problems;
    this.events = new Parse(SETTINGS).parseString(yaml).iterator();
  }

  /// The one document of `yaml`; empty if there is none.
  ///
  /// @param origins what to call a line, counted from 1
  /// @param problems takes what is wrong but lets the reading go on, such as a repeated key
  /// @throws InvalidInputException if it cannot go on
  static Optional<Element> parse(String yaml, IntFunction<Origin> origins, Problems problems) {
    try {
      return new YamlTree(yaml, origins, problems).document();
    } catch (MarkedYamlEngineException e) {
      throw new InvalidInputException(place(e, origins) + ": " + YamlProblem.words(e), e);
    }
  }

  private static String place(MarkedYamlEngineException e, IntFunction<Origin> origins) {
    Origin at = origins.apply(1 + mark(e).map(Mark::getLine).orElse(0));
    return switch (at) {
      case Origin.InFile _ -> at.prefix() + ":" + (1 + mark(e).map(Mark::getColumn).orElse(0));
      case Origin.OnCommandLine _ -> at.prefix();
    };
  }

  /// Where the reader should look: a quote that is never closed is wrong where it opens.
  private static Optional<Mark> mark(MarkedYamlEngineException e) {
    boolean atEnd = e.getProblem() != null && e.getProblem().contains("end of stream");
    return atEnd ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark();
  }

  private Optional<Element> document() {
    Optional<Element> document = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case DocumentStart -> {
          if (document.isPresent()) {
            throw refusal(
                at(event), "a second document starts here, but a job file has one: split the file");
          }
          document = Optional.of(element(events.next(), 1));
        }
        case StreamStart, StreamEnd, DocumentEnd -> {}
        case Alias, Comment, MappingEnd, MappingStart, Scalar, SequenceEnd, SequenceStart ->
            throw new IllegalStateException("the YAML parser gave " + event);
      }
    }
    return document;
  }

  private Element element(Event event, int depth) {
    if (depth > DEEPEST) {
      throw refusal(
          at(event), "values are nested more than " + DEEPEST + " deep, too deep for a job file");
    }
    count(event, 1);
    Element element =
        switch (event) {
          case AliasEvent alias -> copy(alias);
          case ScalarEvent scalar -> scalar(scalar);
          case SequenceStartEvent sequence -> listing(sequence, depth);
          case MappingStartEvent mapping -> table(mapping, depth);
          default -> throw new IllegalStateException("the YAML parser gave " + event);
        };
    if (event instanceof NodeEvent node && !(event instanceof AliasEvent)) {
      node.getAnchor().ifPresent(anchor -> anchors.put(anchor, element));
    }
    return element;
  }

  private Element copy(AliasEvent alias) {
    Element copied = anchors.get(alias.getAlias());
    if (copied == null) {
      throw refusal(
          at(alias),
          "*%s names nothing that was marked with &%s before: put text that starts with * in quotes"
              .formatted(alias.getAlias(), alias.getAlias()));
    }
    count(alias, size(copied));
    return copied;
  }

  private Element scalar(ScalarEvent event) {
    refuseTag(event, event.getTag(), "!!str");
    return scalars
        .read(event, at(event))
        .orElseThrow(() ->
            refusal(
                at(event),
                "the number " + Shown.text(event.getValue()) + " is larger than JSON can hold"));
  }

  private Element listing(SequenceStartEvent start, int depth) {
    refuseTag(start, start.getTag(), "!!seq");
    List<Element> list = new ArrayList<>();
    for (Event next = events.next(); !isEnd(next); next = events.next()) {
      list.add(element(next, depth + 1));
    }
    return new Element.Listing(at(start), list);
  }

  private Element table(CollectionStartEvent start, int depth) {
    refuseTag(start, start.getTag(), "!!map");
    Map<String, Element.Field> fields = new LinkedHashMap<>();
    for (Event next = events.next(); !isEnd(next); next = events.next()) {
      if (!(next instanceof ScalarEvent name)) {
        throw refusal(
            at(next),
            "the name of a field must be plain text: put text that starts with {, [ or * in"
                + " quotes");
      }
      Element value = element(events.next(), depth + 1);
      Element.Field before =
          fields.putIfAbsent(name.getValue(), new Element.Field(at(name), value));
      if (before != null) {
        problems.add(
            at(name),
            "%s is given twice, here and on %s: keep one"
                .formatted(Shown.text(name.getValue()), before.at().words()));
      }
    }
    return new Element.Table(at(start), fields);
  }

  private static boolean isEnd(Event event) {
    return event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd;
  }

  private void refuseTag(Event event, Optional<String> tag, String harmless) {
    String expected = harmless.replace("!!", "tag:yaml.org,2002:");
    tag.filter(name -> !name.equals(expected) && !name.equals("!"))
        .ifPresent(name -> {
          throw refusal(
              at(event), "the tag " + Shown.text(name) + " means nothing here: remove it");
        });
  }

  private void count(Event event, int more) {
    elements += more;
    if (elements > MOST_ELEMENTS) {
      throw refusal(
          at(event),
          "there are more than "
              + MOST_ELEMENTS
              + " values, those that aliases repeat included, too many for a job file");
    }
  }

  private static int size(Element element) {
    return switch (element) {
      case Element.Scalar _ -> 1;
      case Element.Listing(_, List<Element> list) ->
          1 + list.stream().mapToInt(YamlTree::size).sum();
      case Element.Table(_, Map<String, Element.Field> fields) ->
          1 + fields.values().stream().mapToInt(field -> size(field.value())).sum();
    };
  }

  private Origin at(Event event) {
    return origins.apply(1 + event.getStartMark().map(Mark::getLine).orElse(0));
  }

  private static InvalidInputException refusal(Origin at, String rule) {
    return new InvalidInputException(at.prefix() + ": " + rule);
  }
}
