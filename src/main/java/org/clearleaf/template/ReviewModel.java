package org.clearleaf.template;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.clearleaf.base.Language;
import org.clearleaf.template.Models.Hash;
import org.clearleaf.template.Models.Listing;
import org.clearleaf.template.Models.Text;

/** What a template may print of a review sheet: the values that {@code docs/template.md} lists. */
final class ReviewModel {
  private final WordMarkup markup;

  private ReviewModel(WordMarkup markup) {
    this.markup = markup;
  }

  static TemplateHashModel of(ReviewPage page, WordMarkup markup) {
    return new ReviewModel(markup).root(page);
  }

  private Hash root(ReviewPage page) {
    var root = new HashMap<String, TemplateModel>();
    root.put("signable", Models.flag(page.signable()));
    root.put("title", new Text(page.title()));
    root.put("language", new Text(page.language().tag()));
    root.put("direction", new Text(page.direction().word()));
    root.put("languageName", new Text(page.languageName()));
    root.put("englishLanguageName", new Text(page.englishLanguageName()));
    root.put("english", Models.flag(page.language().equals(Language.ENGLISH)));
    root.put("sheets", list(page.sheets(), ReviewModel::sheet));
    root.put("isDraft", Models.flag(page.draft()));
    root.put("origin", new Text(page.origin()));
    root.put("standing", new Text(page.standing()));
    root.put("hash", new Text(page.hash()));
    root.put("shortHash", new Text(page.shortHash()));
    root.put("units", new Text(Integer.toString(page.units())));
    root.put("notes", list(page.notes(), ReviewModel::note));
    root.put("groups", list(page.groups(), this::group));
    return new Hash(root);
  }

  private static Hash sheet(ReviewPage.Sheet sheet) {
    return new Hash(
        Map.of(
            "id", new Text(sheet.id()),
            "version", new Text(Integer.toString(sheet.version())),
            "reviewed", new Text(sheet.reviewed())));
  }

  private Hash group(ReviewPage.Group group) {
    return new Hash(
        Map.of("heading", new Text(group.heading()), "units", list(group.units(), this::unit)));
  }

  private Hash unit(ReviewPage.Unit unit) {
    return new Hash(
        Map.of(
            "id", new Text(unit.id()),
            "class", new Text(unit.unitClass()),
            "state", new Text(unit.state()),
            "sources", list(unit.sources(), this::form),
            "targets", list(unit.targets(), this::form),
            "backTranslations", list(unit.backTranslations(), this::form),
            "notes", list(unit.notes(), ReviewModel::note),
            "roomy", Models.flag(unit.roomy())));
  }

  private Hash form(ReviewPage.Form form) {
    return new Hash(Map.of("name", new Text(form.name()), "text", markup.of(form.text())));
  }

  private static Hash note(ReviewPage.Note note) {
    return new Hash(Map.of("kind", new Text(note.kind()), "text", new Text(note.text())));
  }

  private static <T> Listing list(List<T> list, Function<T, TemplateModel> model) {
    return new Listing(list.stream().map(model).toList());
  }
}
