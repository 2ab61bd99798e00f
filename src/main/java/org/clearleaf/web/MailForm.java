package org.clearleaf.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.press.State;
import org.clearleaf.web.ShelfContent.Version;

/**
 * What somebody has filled in to e-mail a sheet. Holds an address: it stands in no log, no link and
 * no title, and goes with the request.
 *
 * @param consent {@code yes}, {@code no}, or empty where nobody has answered (STANDARDS M2)
 * @param draft whether sending a draft was chosen
 * @param printing empty where the form held none of what it offers
 */
record MailForm(
    String address, String again, String consent, boolean draft, Optional<Printing> printing) {

  /**
   * @param field the id that the message is linked to
   * @param key of its words
   */
  record Mistake(String field, String key) {}

  /** A hidden field, for the next step. */
  record Field(String name, String value) {}

  static MailForm empty(Printing usual) {
    return new MailForm("", "", "", false, Optional.of(usual));
  }

  static MailForm of(PageRequest request, Printing usual) {
    return new MailForm(
        request.given("address").strip(),
        request.given("again").strip(),
        request.given("consent"),
        request.given("draft").equals("yes"),
        Printing.of(request::givenOrNull, usual).filter(printing -> printing.kind().hasPages()));
  }

  /** In the order of the form; none if everything is right. */
  List<Mistake> mistakes(Version version, Postbox postbox) {
    var mistakes = new ArrayList<Mistake>();
    var looks = postbox.looks(address);
    switch (looks) {
      case NO_ADDRESS -> mistakes.add(new Mistake("address", "mail.mistake.address"));
      case SEVERAL -> mistakes.add(new Mistake("address", "mail.mistake.one"));
      case GOOD -> {
        // Typed twice, so that a slip is found (STANDARDS M1).
        if (!again.equals(address)) {
          mistakes.add(new Mistake("again", "mail.mistake.again"));
        }
      }
    }
    switch (consent) {
      case "yes" -> {}
      case "no" -> mistakes.add(new Mistake("consent-yes", "mail.mistake.refused"));
      default -> mistakes.add(new Mistake("consent-yes", "mail.mistake.consent"));
    }
    if (version.state() == State.DRAFT && !draft) {
      mistakes.add(new Mistake("draft", "mail.mistake.draft"));
    }
    if (printing.isEmpty()) {
      mistakes.add(new Mistake("edition", "mail.mistake.sheet"));
    }
    return List.copyOf(mistakes);
  }

  List<Field> fields() {
    var fields = new ArrayList<Field>();
    fields.add(new Field("address", address));
    fields.add(new Field("again", again));
    fields.add(new Field("consent", consent));
    if (draft) {
      fields.add(new Field("draft", "yes"));
    }
    printing.ifPresent(chosen -> {
      fields.add(new Field("edition", chosen.edition()));
      fields.add(new Field("size", String.valueOf(chosen.size())));
      fields.add(new Field("paper", chosen.paper().name()));
    });
    return List.copyOf(fields);
  }

  @Override
  public String toString() {
    return "what was filled in to e-mail a sheet";
  }
}
