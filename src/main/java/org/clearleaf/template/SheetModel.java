package org.clearleaf.template;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearleaf.base.Language;
import org.clearleaf.content.Section;
import org.clearleaf.content.Summary;
import org.clearleaf.content.Unit;
import org.clearleaf.messages.Argument;
import org.clearleaf.messages.SheetWords;
import org.clearleaf.template.Models.Hash;
import org.clearleaf.template.Models.Listing;
import org.clearleaf.template.Models.Text;

/** What a template may print of a sheet: the values that {@code docs/template.md} lists. */
final class SheetModel {
  private final SheetWords words;
  private final Circumstances circumstances;
  private final Summary summary;
  private final WordMarkup markup;
  private final Statements statements;
  private final boolean english;
  private final String joint;

  SheetModel(SheetWords words, Circumstances circumstances, WordMarkup markup) {
    this(words, words, circumstances, markup);
  }

  /**
   * @param sheet the words of the sheet, which these stand beside or are
   */
  private SheetModel(
      SheetWords words, SheetWords sheet, Circumstances circumstances, WordMarkup markup) {
    this.words = words;
    this.circumstances = circumstances;
    this.markup = markup;
    summary = words.summary();
    statements = new Statements(words, sheet, circumstances.draftChosen());
    english = words.language().equals(Language.ENGLISH);
    joint = joint();
  }

  static TemplateHashModel of(SheetWords words, Circumstances circumstances, WordMarkup markup) {
    return new SheetModel(words, circumstances, markup).root();
  }

  private Hash root() {
    var root = Models.ofLanguage(words);

    var title = words.word(summary.title());
    root.put("title", markup.of(title));
    root.put("plainTitle", new Text(title.plain()));
    root.put("englishTitle", new Text(EnglishTitle.of(summary)));

    root.put("sheet", new Text(summary.sheet()));
    root.put("version", new Text(Integer.toString(summary.version())));
    root.put("reviewed", new Text(summary.dated().toString()));
    root.put("isDraft", Models.flag(statements.isDraft()));
    if (statements.isDraft()) {
      root.put("draft", draft());
    }
    root.put("sections", list(summary.sections(), this::section));
    root.put("about", about());
    root.put("footer", footer());
    root.put("joint", new Text(joint));
    root.put("clinic", ClinicModel.of(circumstances, words, markup));
    circumstances
        .beside()
        .ifPresent(beside ->
            root.put(
                "beside",
                new SheetModel(beside, words, circumstances.withoutBeside(), markup).root()));
    return new Hash(root);
  }

  Hash draft() {
    var draft = new HashMap<String, TemplateModel>();
    var label = words.common("draft.label", Map.of());
    var englishLabel = words.commonInEnglish("draft.label", Map.of());
    draft.put("label", markup.of(label));
    draft.put("labelDiffers", Models.flag(!label.plain().equals(englishLabel.plain())));
    draft.put("sentences", sentences(statements.draft()));
    if (!english) {
      draft.put("englishLabel", markup.of(englishLabel));
      draft.put(
          "englishSentences",
          list(
              statements.draftForStaff(),
              s -> markup.of(words.commonInEnglish(s.key(), s.arguments()))));
    }
    return new Hash(draft);
  }

  private Hash about() {
    return new Hash(
        Map.of(
            "heading",
            common("about.heading"),
            "paragraphs",
            list(statements.about(), this::sentences)));
  }

  private Hash footer() {
    return new Hash(
        Map.of(
            "disclaimer", common("footer.disclaimer"),
            "disclaimerShort", common("footer.disclaimer-short"),
            "disclaimerLeast", common("footer.disclaimer-least"),
            "reviewed", sentence(statements.reviewed()),
            "date", markup.of(words.isoDate(summary.dated())),
            "sheet",
                markup.of(
                    new Argument(summary.sheet() + " v" + summary.version(), Language.ENGLISH)),
            "taggedSheet",
                markup.of(
                    new Argument(
                        summary.sheet() + "-" + words.language() + " v" + summary.version(),
                        Language.ENGLISH)),
            "page", common("footer.page")));
  }

  private Hash section(Section section) {
    return new Hash(
        Map.of(
            "id",
            new Text(section.id()),
            "kind",
            new Text(section.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')),
            "heading",
            word(section.heading()),
            "parts",
            list(section.parts(), this::part)));
  }

  private Hash part(Section.Part part) {
    return switch (part) {
      case Section.Part.Paragraph(var text) -> part("paragraph", Map.of("text", word(text)));
      case Section.Part.Items(var ordered, var items) ->
          part(ordered ? "steps" : "bullets", Map.of("items", items(items)));
      case Section.Part.Table(var head, var rows) ->
          part(
              "table",
              Map.of(
                  "joint", new Text(joint),
                  "head", list(head, this::word),
                  "rows", list(rows, row -> list(row, this::word))));
      case Section.Part.Timeline(var picture, var steps) ->
          part(
              "timeline",
              Map.of(
                  "alternative",
                  new Text(words.word(picture).plain()),
                  "steps",
                  timelineSteps(steps)));
      case Section.Part.FillIns(var labels) ->
          part("fill-ins", Map.of("labels", list(labels, this::word)));
      case Section.Part.RuledLines(var count) ->
          part("ruled-lines", Map.of("count", new Text(Integer.toString(count))));
    };
  }

  /** What stands between the head of a column and a cell where a table becomes a list. */
  String joint() {
    var nothing = new Argument("", null);
    return markup.between(
        words.common("table.cell", Map.of("column", nothing, "value", nothing)), "column", "value");
  }

  private static Hash part(String kind, Map<String, TemplateModel> values) {
    var part = new HashMap<>(values);
    part.put("kind", new Text(kind));
    return new Hash(part);
  }

  private Listing items(List<Unit> units) {
    var items = new ArrayList<Hash>(units.size());
    for (var unit : units) {
      items.add(
          new Hash(
              Map.of("label", new Text(words.itemLabel(items.size() + 1)), "text", word(unit))));
    }
    return new Listing(items);
  }

  /** The label of a step stands in a circle, so it is the number alone. */
  private Listing timelineSteps(List<Section.Part.Step> steps) {
    var items = new ArrayList<Hash>(steps.size());
    for (var step : steps) {
      items.add(
          new Hash(
              Map.of(
                  "label", new Text(words.number(items.size() + 1).text()),
                  "name", word(step.name()),
                  "text", word(step.text()))));
    }
    return new Listing(items);
  }

  private Listing sentences(List<Statements.Statement> list) {
    return list(list, this::sentence);
  }

  private TemplateModel sentence(Statements.Statement statement) {
    return markup.of(words.common(statement.key(), statement.arguments()));
  }

  private TemplateModel common(String key) {
    return markup.of(words.common(key, Map.of()));
  }

  private TemplateModel word(Unit unit) {
    return markup.of(words.word(unit));
  }

  private interface Making<T> {
    TemplateModel of(T value);
  }

  private static <T> Listing list(List<T> values, Making<T> making) {
    var models = new ArrayList<TemplateModel>(values.size());
    for (var value : values) {
      models.add(making.of(value));
    }
    return new Listing(models);
  }
}
