package org.clearleaf.messages;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/**
 * Languages in the order in which their readers look for them: by their own names, as the Unicode
 * collation algorithm orders them without the habits of any one language (UTS 10, the CLDR root).
 * That keeps each script together, Latin first. Not for several threads.
 */
public final class EndonymOrder implements Comparator<String> {
  private final Collator collator = Collator.getInstance(ULocale.ROOT);

  @Override
  public int compare(String one, String other) {
    int order = collator.compare(one, other);
    return order != 0 ? order : one.compareTo(other);
  }
}
