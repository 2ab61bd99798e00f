package org.clearleaf.proofreading;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.clearleaf.base.Language;
import org.clearleaf.messages.Bundle;
import org.clearleaf.translation.Segment;
import org.clearleaf.translation.Translation;

/**
 * One language on the proofreader's desk: its words, and what Unicode and CLDR know of it. Not for
 * several threads.
 */
public final class Proof {
  private final Translation translation;
  private final GlyphCoverage glyphs;
  private final SheetFit fit;
  private final ULocale locale;
  private final List<Pair> pairs;
  private final Map<Class<?>, Object> kept = new HashMap<>();

  Proof(Translation translation, GlyphCoverage glyphs, SheetFit fit) {
    this.translation = translation;
    this.glyphs = glyphs;
    this.fit = fit;
    locale = ULocale.forLanguageTag(translation.bundle().formatLocale());
    pairs = pairs(translation);
  }

  /** Every text that is there and not stale, beside its source. */
  private static List<Pair> pairs(Translation translation) {
    var pairs = new ArrayList<Pair>();
    for (var segment : translation.segments()) {
      if (!segment.wording().stale()) {
        for (int form = 0; form < segment.texts().size(); form++) {
          var source = Text.of(sourceOf(segment, form, translation.bundle()));
          pairs.add(new Pair(segment, form, source, Text.of(segment.texts().get(form))));
        }
      }
    }
    return List.copyOf(pairs);
  }

  private static String sourceOf(Segment segment, int form, Bundle bundle) {
    var forms = segment.source().forms();
    boolean one = bundle.plurals().count() > form && bundle.plurals().category(form).equals("one");
    return forms.size() == 1 || one ? forms.getFirst() : forms.getLast();
  }

  public Translation translation() {
    return translation;
  }

  public Bundle bundle() {
    return translation.bundle();
  }

  public Language language() {
    return translation.language();
  }

  /** Whose dates and numbers; the language's own script and region as far as the bundle tells. */
  public ULocale locale() {
    return locale;
  }

  /** Every text that is there and not stale, beside its source. */
  public List<Pair> pairs() {
    return pairs;
  }

  /** Which characters the language's fonts have. */
  GlyphCoverage glyphs() {
    return glyphs;
  }

  /** The boundaries of words, by UAX 29 and ICU's dictionaries. */
  public BreakIterator words() {
    return BreakIterator.getWordInstance(locale);
  }

  /** What does not fit on the language's sheets. */
  SheetFit fit() {
    return fit;
  }

  /** Something dear that checks share, such as the set of a language's letters: made once. */
  <T> T kept(Class<T> what, Supplier<T> maker) {
    // Not computeIfAbsent: what is made may itself ask for something kept.
    if (!kept.containsKey(what)) {
      kept.put(what, maker.get());
    }
    return what.cast(kept.get(what));
  }
}
