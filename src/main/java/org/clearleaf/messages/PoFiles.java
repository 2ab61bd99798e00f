package org.clearleaf.messages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.content.UnitText;
import org.clearleaf.content.UnitText.Token;

/** Makes PO files, and entries of them, that nobody has worded yet. */
public final class PoFiles {
  /** Of a language whose plurals nobody has told yet, as in English. */
  private static final int USUAL_FORMS = 2;

  private final Language language;
  private final Optional<String> pluralHeader;
  private final Map<String, String> names;

  /**
   * @param pluralHeader for a new file; empty where nobody knows it
   * @param names what placeholders for names stand for
   */
  public PoFiles(Language language, Optional<String> pluralHeader, Map<String, String> names) {
    this.language = language;
    this.pluralHeader = pluralHeader;
    this.names = names;
  }

  /** A file with every unit and no words. */
  public PoFile create(Catalogue catalogue) {
    var entries = new ArrayList<PoEntry>();
    entries.add(header(catalogue));
    for (var source : catalogue.sources().values()) {
      entries.add(fresh(source));
    }
    return new PoFile(entries, "");
  }

  /** An entry for a unit. */
  public PoEntry fresh(Source source) {
    return PoEntry.fresh(
        source.key(),
        source.unit().english(),
        source.plural(),
        forms(),
        notes(source),
        references(source));
  }

  /** How many plural forms an entry gets: {@code nplurals=3; plural=...}. */
  public int forms() {
    return pluralHeader
        .map(header ->
            Integer.parseInt(header.substring(header.indexOf('=') + 1, header.indexOf(';'))))
        .orElse(USUAL_FORMS);
  }

  /** The header of a new file. */
  public PoEntry header(Catalogue catalogue) {
    return PoEntry.header(
        "Project-Id-Version: clearleaf "
            + catalogue.name()
            + "\nLanguage: "
            + language
            + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
            + "Content-Transfer-Encoding: 8bit\n"
            + pluralHeader.map(header -> "Plural-Forms: " + header + "\n").orElse(""));
  }

  /**
   * What a translator is told: what the names in braces stand for, and last where the unit stands,
   * with its class.
   */
  public List<String> notes(Source source) {
    var notes = new LinkedHashSet<String>();
    for (var form : source.forms()) {
      for (var token : UnitText.tokens(form)) {
        if (token instanceof Token.Placeholder(var name) && names.containsKey(name)) {
          notes.add("{" + name + "} is printed as " + names.get(name));
        }
      }
    }
    var all = new ArrayList<>(notes);
    all.add(source.unit().note());
    return List.copyOf(all);
  }

  /** The file that the unit's English stands in; none for the words that all sheets share. */
  public static List<String> references(Source source) {
    var file = source.unit().place().file();
    return file.equals(Catalogue.COMMON_FILE) ? List.of() : List.of(file);
  }
}
