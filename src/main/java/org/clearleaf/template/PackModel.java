package org.clearleaf.template;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clearleaf.base.Language;
import org.clearleaf.template.Models.Hash;
import org.clearleaf.template.Models.Listing;
import org.clearleaf.template.Models.Text;

/**
 * What a template may print of a waiting-room pack: the values that {@code docs/template.md} lists.
 */
final class PackModel {
  private PackModel() {}

  static TemplateHashModel separator(PackPage.Sheet sheet, PackPage.Entry entry) {
    return new Hash(
        Map.of(
            "number", number(entry.number()),
            "sheet", sheet(sheet),
            "entry", entry(entry)));
  }

  static TemplateHashModel of(PackPage page, Optional<PackPage.Web> web) {
    boolean drafts = page.languages().stream().anyMatch(PackPage.Entry::draft);
    var values = new HashMap<String, TemplateModel>();
    values.put("clinicName", new Text(page.clinicName()));
    values.put("isDraft", Models.flag(drafts));
    values.put("sheets", list(page.sheets(), PackModel::sheet));
    values.put("entries", list(page.languages(), PackModel::entry));
    web.ifPresent(w -> values.put("web", web(w)));
    return new Hash(values);
  }

  private static Hash web(PackPage.Web web) {
    var values = new HashMap<String, TemplateModel>();
    values.put("address", new Text(web.address()));
    values.put("shown", new Text(WordMarkup.printed(web.address())));
    if (web.codeMillimetres() > 0) {
      values.put("codeMillimetres", number(web.codeMillimetres()));
    }
    return new Hash(values);
  }

  private static Hash sheet(PackPage.Sheet sheet) {
    boolean drafts = sheet.entries().stream().anyMatch(PackPage.Entry::draft);
    return new Hash(
        Map.of(
            "id", new Text(sheet.id()),
            "version", number(sheet.version()),
            "medicalSource", Models.flag(sheet.medicalSource()),
            "dated", new Text(sheet.dated()),
            "nextReview", new Text(sheet.nextReview()),
            "hasDrafts", Models.flag(drafts),
            "entries", list(sheet.entries(), PackModel::entry)));
  }

  private static Hash entry(PackPage.Entry entry) {
    var values = new HashMap<String, TemplateModel>();
    values.put("number", number(entry.number()));
    values.put("language", new Text(entry.language().tag()));
    values.put("direction", new Text(entry.direction().word()));
    values.put("english", Models.flag(entry.language().equals(Language.ENGLISH)));
    values.put("englishName", new Text(entry.englishName()));
    values.put("endonym", new Text(entry.endonym()));
    values.put("isDraft", Models.flag(entry.draft()));
    values.put("copies", number(entry.copies()));
    values.put("pages", number(entry.pages()));
    return new Hash(values);
  }

  private static Text number(int number) {
    return new Text(Integer.toString(number));
  }

  private static <T> Listing list(List<T> list, Function<T, TemplateModel> model) {
    return new Listing(list.stream().map(model).toList());
  }
}
