package org.clearleaf.template;

import freemarker.template.TemplateModel;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.base.Language;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.clinic.LocalText;
import org.clearleaf.clinic.Phone;
import org.clearleaf.messages.SheetWords;
import org.clearleaf.template.Models.Hash;
import org.clearleaf.template.Models.Listing;
import org.clearleaf.template.Models.Text;

/**
 * The section of a sheet that is the clinic's: what it says of itself, in the reader's language
 * where it has written it in that, else in English, marked as such.
 */
final class ClinicModel {

  /** Letters of a web address that is never cut: half a line of the largest print. */
  private static final int SHORT_ADDRESS = 24;

  private final SheetWords words;
  private final WordMarkup markup;
  private final Language language;

  private ClinicModel(SheetWords words, WordMarkup markup) {
    this.words = words;
    this.markup = markup;
    language = words.language();
  }

  /** With {@code entries}; or without, where nobody's, and {@code blanks} to fill in instead. */
  static Hash of(Circumstances circumstances, SheetWords words, WordMarkup markup) {
    var model = new ClinicModel(words, markup);
    var values = new HashMap<String, TemplateModel>();
    values.put("heading", model.common("clinic.heading"));
    circumstances
        .clinic()
        .ifPresentOrElse(
            clinic -> {
              clinic.logo().ifPresent(logo -> values.put("logo", model.logo(logo.alternative())));
              values.put("name", model.said(clinic.name()));
              values.put("entries", new Listing(model.entries(clinic)));
              values.put(
                  "phones", new Listing(clinic.phones().stream().map(model::phone).toList()));
            },
            () ->
                values.put(
                    "blanks",
                    new Listing(
                        List.of(model.common("clinic.name"), model.common("clinic.phone")))));
    return new Hash(values);
  }

  private List<Hash> entries(Clinic clinic) {
    var entries = new ArrayList<Hash>();
    if (!clinic.address().isEmpty()) {
      entries.add(
          entry(
              "clinic.address",
              markup.run(String.join(", ", clinic.address()), foreign(Language.ENGLISH))));
    }
    clinic.phones().forEach(phone -> entries.add(line(phone)));
    clinic.hours().ifPresent(text -> entries.add(own(common("clinic.hours"), text, false)));
    clinic.web().ifPresent(web -> entries.add(entry("clinic.web", link(web))));
    clinic
        .interpreter()
        .ifPresent(text -> entries.add(own(common("clinic.interpreter"), text, true)));
    clinic.formats().ifPresent(text -> entries.add(own(common("clinic.formats"), text, false)));
    clinic.availability().ifPresent(text -> entries.add(own(null, text, false)));
    return entries;
  }

  private Hash logo(LocalText alternative) {
    var said = alternative.forReaderOf(language);
    return new Hash(
        Map.of(
            "picture", new Text(HandoutTemplate.LOGO),
            "alternative", new Text(said.text()),
            "language", new Text(said.language().tag())));
  }

  /** A number whose purpose is not there in the reader's language is a line in English. */
  private Hash line(Phone phone) {
    if (phone.purpose() instanceof Phone.Purpose.Own(var text) && text.in(language).isEmpty()) {
      return new Hash(
          Map.of(
              "englishLabel",
              new Text(text.forReaderOf(language).text()),
              "english",
              number(phone)));
    }
    return phone(phone);
  }

  private TemplateModel number(Phone phone) {
    return markup.link(phone.uri(), phone.number(), true);
  }

  private Hash phone(Phone phone) {
    var number = number(phone);
    return switch (phone.purpose()) {
      case Phone.Purpose.Known known -> entry(common(known.key()), number, null);
      case Phone.Purpose.Own(var text) -> entry(said(text), number, null);
    };
  }

  private TemplateModel link(URI web) {
    var address = web.toString();
    var shown =
        address.substring("https://".length(), address.length() - (address.endsWith("/") ? 1 : 0));
    return markup.link(address, shown, shown.length() <= SHORT_ADDRESS);
  }

  /**
   * Sentences in the reader's language; in English, as a paragraph of its own, where they are not
   * there in that.
   *
   * @param label null where the text needs none
   * @param forStaff whether the English stands there too (H-h)
   */
  private Hash own(TemplateModel label, LocalText text, boolean forStaff) {
    boolean translated = text.in(language).isPresent();
    boolean both = forStaff && translated && !language.equals(Language.ENGLISH);
    var shown = both || !translated ? text.in(Language.ENGLISH).map(Text::new).orElse(null) : null;
    return entry(label, translated ? said(text) : null, shown);
  }

  private Hash entry(String key, TemplateModel text) {
    return entry(common(key), text, null);
  }

  /**
   * @param label null where the text needs none
   * @param text null where there is only the English
   * @param english null where it is not to be shown
   */
  private static Hash entry(TemplateModel label, TemplateModel text, TemplateModel english) {
    var values = new HashMap<String, TemplateModel>();
    if (text != null) {
      values.put("text", text);
    }
    if (label != null) {
      values.put("label", label);
    }
    if (english != null) {
      values.put("english", english);
    }
    return new Hash(values);
  }

  private TemplateModel said(LocalText text) {
    var said = text.forReaderOf(language);
    return markup.run(said.text(), foreign(said.language()));
  }

  /** Null where it is the language of the page. */
  private Language foreign(Language other) {
    return other.equals(language) ? null : other;
  }

  private TemplateModel common(String key) {
    return markup.of(words.common(key, Map.of()));
  }
}
