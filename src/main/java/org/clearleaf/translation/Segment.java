package org.clearleaf.translation;

import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Place;
import org.clearleaf.content.UnitClass;
import org.clearleaf.messages.Source;
import org.clearleaf.messages.TextHash;
import org.clearleaf.messages.UnitReview;
import org.clearleaf.messages.Wording;

/**
 * A unit beside its translation: the segment of translators' tools.
 *
 * @param catalogue the name of the PO file without its ending
 * @param review what was signed for exactly these words
 * @param backTranslation what the words say in English, as far as somebody translated exactly them
 *     back; one text for each form
 */
public record Segment(
    String catalogue, Wording wording, UnitReview review, Optional<List<String>> backTranslation) {

  /** {@code common/footer.page}, as in signoff.tsv. */
  public String id() {
    return catalogue + "/" + key();
  }

  public String key() {
    return source().key();
  }

  public Source source() {
    return wording.source();
  }

  public UnitClass unitClass() {
    return source().unit().unitClass();
  }

  /** Where the words stand, or would stand. */
  public Place place() {
    return wording.place();
  }

  /** The forms as written; none where the unit is missing. */
  public List<String> texts() {
    return wording.texts();
  }

  public String sourceHash() {
    return TextHash.of(source().forms());
  }

  public String targetHash() {
    return TextHash.of(texts());
  }
}
