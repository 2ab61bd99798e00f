package org.clearleaf.messages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.base.Language;
import org.clearleaf.content.Summary;
import org.clearleaf.messages.Worded.Piece;

/** The names that stay as they are in every language, as a sheet prints them. */
public final class Names {

  private Names() {}

  /**
   * What stands for the placeholder of each name. Names of medicines are English words in every
   * other language, so that a screen reader says them as such. Where the readers' own script writes
   * the name too, it stands after it, two names that a line may end between: the one is on the
   * package, the other can be read aloud.
   */
  public static Map<String, List<Piece>> of(Summary summary, Bundle bundle) {
    return of(summary, bundle.isEnglish() ? null : Language.ENGLISH, bundle.localNames());
  }

  /** The same in the English text. */
  public static Map<String, List<Piece>> inEnglish(Summary summary) {
    return of(summary, null, Map.of());
  }

  private static Map<String, List<Piece>> of(
      Summary summary, Language language, Map<String, String> localNames) {
    var names = new HashMap<String, List<Piece>>();
    summary
        .names()
        .forEach((name, text) -> {
          var latin = new Piece.Filled(name, new Argument(text, language));
          var local = localNames.get(text);
          names.put(
              name,
              local == null
                  ? List.of(latin)
                  : List.of(
                      latin,
                      new Piece.Text(" "),
                      new Piece.Filled(name, new Argument(local, null))));
        });
    return names;
  }
}
