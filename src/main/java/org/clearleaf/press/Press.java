package org.clearleaf.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;

/** Provisional. */
public final class Press {
  private final Shelf shelf;

  public Press(Shelf shelf) {
    this.shelf = shelf;
  }

  public List<String> summaries() throws IOException {
    return shelf.list("summaries").stream()
        .filter(name -> name.endsWith(".md"))
        .map(name -> name.substring(0, name.length() - 3))
        .toList();
  }

  public List<Language> languages(Problems problems) throws IOException {
    return List.of("en", "es").stream().map(Language::new).toList();
  }

  public Edition print(Order order) throws IOException {
    return new Edition(
        order,
        "",
        State.DRAFT,
        Optional.of(new Edition.Handout("x-" + order.language() + ".pdf", new byte[4], 1)),
        List.of());
  }

  public Standing standing(String summary, Language language) {
    return new Standing("", "", State.DRAFT, List.of());
  }
}
