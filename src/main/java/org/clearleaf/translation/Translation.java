package org.clearleaf.translation;

import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.content.Summary;
import org.clearleaf.messages.Bundle;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.messages.Ledger;

/**
 * Everything that the project holds of one language.
 *
 * @param summaries all that can be read and are to be had in the language or have been begun in it,
 *     in the order of the alphabet
 * @param catalogues the shared one first, then one for each summary
 * @param segments of all catalogues, in their order
 */
public record Translation(
    Bundle bundle,
    List<Summary> summaries,
    List<Catalogue> catalogues,
    List<Segment> segments,
    Ledger ledger,
    Glossary glossary,
    WordList words,
    BackTranslations backTranslations,
    Acknowledgements acknowledgements) {

  public Language language() {
    return bundle.language();
  }

  public Optional<Segment> segment(String id) {
    return segments.stream().filter(segment -> segment.id().equals(id)).findFirst();
  }
}
