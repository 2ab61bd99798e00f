package org.clearleaf.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problem;
import org.clearleaf.messages.SheetStatus;

/** Why a sheet is a draft: what its units still need, those that need the same together. */
final class MissingSignOffs {

  /** So many units are named; their number says the rest. */
  private static final int NAMED = 3;

  private record Need(Language language, String what) {}

  private MissingSignOffs() {}

  static List<Problem> of(SheetStatus status) {
    var needs = new LinkedHashMap<Need, List<String>>();
    for (var lack : status.lacking()) {
      needs
          .computeIfAbsent(new Need(lack.language(), lack.what()), _ -> new ArrayList<>())
          .add(lack.key());
    }
    var problems = new ArrayList<Problem>();
    needs.forEach((need, keys) -> problems.add(problem(need, keys)));
    return problems;
  }

  private static Problem problem(Need need, List<String> keys) {
    int more = keys.size() - NAMED;
    String units = String.join(", ", keys.subList(0, Math.min(NAMED, keys.size())));
    return Problem.error(
        "release.draft",
        Place.file("translations/" + need.language() + "/signoff.tsv"),
        "The sheet is a draft: %d %s %s: %s%s."
            .formatted(
                keys.size(),
                keys.size() == 1 ? "unit lacks" : "units lack",
                need.what(),
                units,
                more > 0 ? " and " + more + " more" : ""),
        "Whoever is entitled to it signs them off; without --release the sheet is made as a draft.");
  }
}
