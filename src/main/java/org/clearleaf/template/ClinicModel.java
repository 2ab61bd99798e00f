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
      entries.add(entry("clinic.address", markup.run(String.join(", ", clinic.address()), null)));
    }
    clinic.phones().forEach(phone -> entries.add(phone(phone)));
    clinic.hours().ifPresent(text -> entries.add(own("clinic.hours", text)));
    clinic.web().ifPresent(web -> entries.add(entry("clinic.web", link(web))));
    clinic.interpreter().ifPresent(text -> entries.add(own("clinic.interpreter", text)));
    clinic.formats().ifPresent(text -> entries.add(own("clinic.formats", text)));
    clinic.availability().ifPresent(text -> entries.add(entry(null, said(text), staff(text))));
    return entries;
  }

  private Hash phone(Phone phone) {
    var label =
        switch (phone.purpose()) {
          case Phone.Purpose.Known known -> common(known.key());
          case Phone.Purpose.Own(var text) -> said(text);
        };
    var dialled = phone.number().replaceAll("[^0-9+]|ext.*|x.*", "");
    return entry(label, markup.link("tel:" + dialled, phone.number(), true), null);
  }

  private TemplateModel link(URI web) {
    var address = web.toString();
    var shown =
        address.substring("https://".length(), address.length() - (address.endsWith("/") ? 1 : 0));
    return markup.link(address, shown, shown.length() <= SHORT_ADDRESS);
  }

  private Hash own(String key, LocalText text) {
    return entry(common(key), said(text), staff(text));
  }

  private Hash entry(String key, TemplateModel text) {
    return entry(common(key), text, null);
  }

  /**
   * @param label null where the text needs none
   * @param english the same for the staff (H-h); null where the text is in English already
   */
  private static Hash entry(TemplateModel label, TemplateModel text, TemplateModel english) {
    var values = new HashMap<String, TemplateModel>();
    values.put("text", text);
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
    return markup.run(said.text(), said.language().equals(language) ? null : said.language());
  }

  private TemplateModel staff(LocalText text) {
    return language.equals(Language.ENGLISH) || text.in(language).isEmpty()
        ? null
        : text.in(Language.ENGLISH).map(english -> (TemplateModel) new Text(english)).orElse(null);
  }

  private TemplateModel common(String key) {
    return markup.of(words.common(key, Map.of()));
  }
}
