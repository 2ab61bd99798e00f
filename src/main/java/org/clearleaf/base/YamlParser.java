package org.clearleaf.base;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Yaml.Mapping;
import org.clearleaf.base.Yaml.Scalar;
import org.clearleaf.base.Yaml.Sequence;
import org.clearleaf.base.Yaml.Value;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The door to snakeyaml-engine. Builds values from its events, not from its objects: events have
 * lines, and a depth that is counted here cannot exhaust the stack.
 */
final class YamlParser {

  /** Our files nest three deep at most. */
  private static final int DEEPEST = 8;

  private final String file;
  private final int linesBefore;
  private final Problems problems;
  private final Deque<Open> open = new ArrayDeque<>();
  private Value root;
  private int line = 1;

  YamlParser(String file, int linesBefore, Problems problems) {
    this.file = file;
    this.linesBefore = linesBefore;
    this.problems = problems;
  }

  Optional<Value> parse(String text) {
    var settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(SourceText.LONGEST_FILE).build();
    try {
      for (var event : new Parse(settings).parseString(text)) {
        if (!take(event)) {
          return Optional.empty();
        }
      }
    } catch (MarkedYamlEngineException e) {
      var mistake = YamlMistake.of(e);
      line = mistake.mark().map(this::lineOf).orElse(line);
      reject(mistake.message(), mistake.remedy());
      return Optional.empty();
    } catch (YamlEngineException e) {
      reject("This is not YAML.", "Mend the line; look for characters that cannot be seen.");
      return Optional.empty();
    }
    if (root == null) {
      reject("There is nothing here.", "Write the keys with their values.");
    }
    return Optional.ofNullable(root);
  }

  private boolean take(Event event) {
    line = event.getStartMark().map(this::lineOf).orElse(line);
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      reject("Anchors and aliases (& and *) are not used here.", "Write the value out.");
      return false;
    }
    switch (event.getEventId()) {
      case Scalar -> place(new Scalar(((ScalarEvent) event).getValue(), line));
      case SequenceStart -> {
        return push(new OpenSequence(new ArrayList<>(), line));
      }
      case MappingStart -> {
        return push(new OpenMapping(new Mapping(file, line, problems)));
      }
      case SequenceEnd, MappingEnd -> place(open.pop().close());
      case DocumentStart -> {
        if (root != null) {
          reject(
              "A second document begins here.",
              "Keep one, and take out the line \"---\" or \"...\".");
          return false;
        }
      }
      case Alias, Comment, DocumentEnd, StreamStart, StreamEnd -> {}
    }
    return true;
  }

  private boolean push(Open container) {
    if (open.size() == DEEPEST) {
      reject("Lists and keys are nested too deeply.", "Nest them " + DEEPEST + " deep at most.");
      return false;
    }
    open.push(container);
    return true;
  }

  private void place(Value value) {
    switch (open.peek()) {
      case OpenSequence sequence -> sequence.items.add(value);
      case OpenMapping mapping -> mapping.add(value);
      case null -> root = value;
    }
  }

  private int lineOf(Mark mark) {
    return linesBefore + mark.getLine() + 1;
  }

  private void reject(String message, String remedy) {
    problems.error(
        "yaml.syntax", Place.line(file, Math.max(line, linesBefore + 1)), message, remedy);
  }

  private sealed interface Open {
    Value close();
  }

  private record OpenSequence(List<Value> items, int line) implements Open {
    @Override
    public Value close() {
      return new Sequence(List.copyOf(items), line);
    }
  }

  /** Takes keys and values in turn. */
  private final class OpenMapping implements Open {
    private final Mapping mapping;
    private Scalar key;
    private boolean keyTaken;

    OpenMapping(Mapping mapping) {
      this.mapping = mapping;
    }

    void add(Value value) {
      if (keyTaken) {
        if (key != null) {
          mapping.put(key.text(), key.line(), value);
        }
      } else if (value instanceof Scalar scalar) {
        key = scalar;
      } else {
        key = null;
        line = value.line();
        reject("A key is a text.", "Write lines such as \"language: es\".");
      }
      keyTaken = !keyTaken;
    }

    @Override
    public Value close() {
      return mapping;
    }
  }
}
