package org.clearleaf.text;

import java.util.List;

/**
 * A family of {@code fonts/fonts.yaml}. Scale, leading and tight leading are percentages of the
 * nominal size.
 *
 * @param scripts ISO 15924 codes of the scripts that it is for, such as {@code Arab}
 * @param without characters that it has but draws unfit for a sheet; the next family shows them
 * @param regular path of the regular face on the shelf
 * @param bold path of the bold face on the shelf
 * @param scale at which size the family is set, 100 or more (LP6, LP8, N15, N16)
 * @param leading from baseline to baseline of running text (LP24, N1 to N16)
 * @param tight the least distance between baselines that keeps the ink of two lines apart
 */
record Family(
    String name,
    List<String> scripts,
    String without,
    File regular,
    File bold,
    Origin origin,
    int scale,
    int leading,
    int tight) {

  /** A file in {@code fonts/}, by its path on the shelf, and what it must be. */
  record File(String path, String sha256) {}

  /** Where the files come from. */
  record Origin(
      String version, String source, String sourceVersion, String licence, File licenceFile) {}
}
