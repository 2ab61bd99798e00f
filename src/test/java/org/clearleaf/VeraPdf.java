package org.clearleaf;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a file is what it says of itself: PDF/UA-1 and PDF/A-2a. */
public final class VeraPdf {
  private static final List<PDFAFlavour> FLAVOURS =
      List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);
  private static final int SHOWN = 5;

  // Held, because loggers without a strong reference lose their level.
  private static final Logger LOGGER = Logger.getLogger("org.verapdf");

  static {
    LOGGER.setLevel(Level.SEVERE);
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /**
   * What fails, a line for each of the first few places of a rule; empty where both standards are
   * met.
   */
  public static List<String> failures(byte[] pdf) {
    var failures = new ArrayList<String>();
    for (var flavour : FLAVOURS) {
      try (var parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          var validator =
              Foundries.defaultInstance().createValidator(flavour, SHOWN, false, true, false)) {
        var result = validator.validate(parser);
        for (var assertion : result.getTestAssertions()) {
          if (assertion.getStatus() == TestAssertion.Status.FAILED) {
            failures.add(line(flavour, assertion));
          }
        }
        if (!result.isCompliant() && failures.isEmpty()) {
          failures.add(flavour.getId() + " is not met");
        }
      } catch (Exception e) {
        throw new AssertionError("veraPDF cannot read the file", e);
      }
    }
    return failures;
  }

  private static String line(PDFAFlavour flavour, TestAssertion assertion) {
    var rule = assertion.getRuleId();
    return "%s %s-%d %s (%s) at %s"
        .formatted(
            flavour.getId(),
            rule.getClause(),
            rule.getTestNumber(),
            assertion.getMessage(),
            assertion.getErrorMessage(),
            assertion.getLocation().getContext());
  }
}
