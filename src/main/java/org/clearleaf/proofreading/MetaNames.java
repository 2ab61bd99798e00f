package org.clearleaf.proofreading;

import java.util.stream.Collectors;
import org.clearleaf.base.Place;
import org.clearleaf.base.Severity;
import org.clearleaf.messages.Bundles;

/**
 * bundle.yaml tells how the readers' script writes a name that no summary has: the name was
 * misspelt, and sheets print it in Latin letters only.
 */
final class MetaNames implements LanguageCheck {

  @Override
  public String id() {
    return "meta.names";
  }

  @Override
  public void check(Proof proof, Findings findings) {
    var names =
        proof.translation().summaries().stream()
            .flatMap(summary -> summary.names().values().stream())
            .collect(Collectors.toSet());
    for (var local : proof.bundle().localNames().keySet()) {
      if (!names.contains(local)) {
        findings.add(
            this,
            Severity.WARNING,
            Place.file(Bundles.FOLDER + "/" + proof.language() + "/bundle.yaml"),
            "No summary has the name \"" + local + "\" that stands under localNames.",
            "Write it as a summary's names print it, or take the line out.");
      }
    }
  }
}
