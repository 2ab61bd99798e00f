package org.clearleaf.artwork;

import com.github.weisj.jsvg.parser.DomElement;
import com.github.weisj.jsvg.parser.css.CssParser;
import com.github.weisj.jsvg.parser.css.StyleProperty;
import com.github.weisj.jsvg.parser.css.StyleSheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the styles of one picture: rules for names of elements, classes and ids, as drawing
 * programs write them, in the order of CSS (the narrower rule, then the later one). Anything else
 * is told, for a rule passed over is a colour that is wrong. jsvg's own reader does both: it passes
 * over, and of two rules for an element it keeps the first (observed in 2.1.0).
 */
final class StyleReader implements CssParser {

  /** Declarations, for each of their names, and looked for by elements: about a second. */
  private static final int MOST = 1_000_000;

  /** Numbers and names have less; a value is read anew for each element it is for. */
  static final int LONGEST_VALUE = 1_000;

  private static final Pattern SELECTOR = Pattern.compile("\\*|[.#]?-?[A-Za-z_][A-Za-z0-9_-]*");

  /** What a name means, from the widest. */
  private enum Breadth {
    EVERYTHING,
    ELEMENT,
    CLASS,
    ID;

    static Breadth of(String selector) {
      return switch (selector.charAt(0)) {
        case '*' -> EVERYTHING;
        case '.' -> CLASS;
        case '#' -> ID;
        default -> ELEMENT;
      };
    }
  }

  private record Rule(Breadth breadth, int number, List<StyleProperty> declarations) {}

  private static final Comparator<Rule> WEAKEST_FIRST =
      Comparator.comparing(Rule::breadth).thenComparingInt(Rule::number);

  /** Of all style sheets, by selector. */
  private final Map<String, List<Rule>> rules = new LinkedHashMap<>();

  private int room = MOST;
  private Recorder.Inexact refusal;

  @Override
  public StyleSheet parse(List<char[]> pieces) {
    // An element's own style comes as "path", "{", "fill: red", "}".
    boolean own = pieces.size() == 4 && new String(pieces.get(1)).equals("{");
    if (own) {
      var declarations = declarations(new String(pieces.get(2)));
      return (_, consumer) -> last(declarations).forEach(consumer::applyRule);
    }
    var css = new StringBuilder();
    pieces.forEach(css::append);
    read(withoutComments(css.toString()));
    return this::apply;
  }

  private void read(String css) {
    int at = 0;
    int end = css.stripTrailing().length();
    while (at < end) {
      int open = css.indexOf('{', at);
      int close = open < 0 ? -1 : css.indexOf('}', open);
      if (open < 0 || close < 0) {
        throw inexact("a style sheet that cannot be read");
      }
      var declarations = declarations(css.substring(open + 1, close));
      for (var selector : css.substring(at, open).split(",")) {
        add(selector.strip(), declarations);
      }
      at = close + 1;
    }
  }

  private void add(String selector, List<StyleProperty> declarations) {
    if (!SELECTOR.matcher(selector).matches()) {
      throw inexact("a style for \"" + shortened(selector) + "\"");
    }
    spend(1 + declarations.size());
    var breadth = Breadth.of(selector);
    var name = breadth == Breadth.ELEMENT ? selector.toLowerCase(Locale.ROOT) : selector;
    rules
        .computeIfAbsent(name, _ -> new ArrayList<>())
        .add(new Rule(breadth, MOST - room, declarations));
  }

  private List<StyleProperty> declarations(String text) {
    var declarations = new ArrayList<StyleProperty>();
    for (var declaration : text.split(";")) {
      if (declaration.isBlank()) {
        continue;
      }
      int colon = declaration.indexOf(':');
      if (colon < 0) {
        throw inexact("a style that cannot be read: \"" + shortened(declaration) + "\"");
      }
      var name = declaration.substring(0, colon).strip();
      var value = declaration.substring(colon + 1).strip();
      if (name.endsWith("href")) {
        // jsvg would follow it.
        throw inexact("a reference in a style");
      }
      if (value.contains("!") || value.length() > LONGEST_VALUE) {
        throw inexact("a style that cannot be read: \"" + shortened(declaration) + "\"");
      }
      declarations.add(new StyleProperty(name, value));
    }
    return declarations;
  }

  private void apply(DomElement element, StyleSheet.RuleConsumer consumer) {
    var matching = new ArrayList<Rule>();
    find("*", matching);
    find(element.tagName(), matching);
    element.classNames().stream().distinct().forEach(name -> find("." + name, matching));
    if (element.id() != null) {
      find("#" + element.id(), matching);
    }
    spend(1 + element.classNames().size());
    matching.sort(WEAKEST_FIRST);
    var all = new ArrayList<StyleProperty>();
    matching.forEach(rule -> {
      spend(1 + rule.declarations.size());
      all.addAll(rule.declarations);
    });
    last(all).forEach(consumer::applyRule);
  }

  private void find(String name, List<Rule> matching) {
    var found = rules.getOrDefault(name, List.of());
    spend(found.size());
    matching.addAll(found);
  }

  /** Each property once, as it was declared last. */
  private static List<StyleProperty> last(List<StyleProperty> declarations) {
    var last = new LinkedHashMap<String, StyleProperty>();
    declarations.forEach(declaration -> last.put(declaration.name(), declaration));
    return List.copyOf(last.values());
  }

  private void spend(int work) {
    room -= work;
    if (room < 0) {
      throw inexact("very many styles");
    }
  }

  private String withoutComments(String css) {
    var kept = new StringBuilder();
    int at = 0;
    for (int open; (open = css.indexOf("/*", at)) >= 0; ) {
      kept.append(css, at, open);
      int close = css.indexOf("*/", open + 2);
      if (close < 0) {
        throw inexact("a style sheet that cannot be read");
      }
      at = close + 2;
    }
    return kept.append(css, at, css.length()).toString();
  }

  private static String shortened(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }

  private Recorder.Inexact inexact(String what) {
    refusal = new Recorder.Inexact(SvgVocabulary.has(what));
    return refusal;
  }

  /** What was wrong, if reading the file failed: jsvg passes on no exception. */
  Optional<Recorder.Inexact> refusal() {
    return Optional.ofNullable(refusal);
  }
}
