package org.clearleaf.proofreading;

import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problem;

/** What does not fit on the sheets of a language; laying them out is another package's business. */
public interface SheetFit {

  /** Where nothing is laid out: nothing is said of it. */
  SheetFit UNKNOWN = _ -> List.of();

  /** The misfits of all sheets in the print in which they are met first, the largest. */
  List<Problem> misfits(Language language);
}
