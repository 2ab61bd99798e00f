package org.clearleaf.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clearleaf.base.Language;
import org.clearleaf.messages.Argument;
import org.clearleaf.messages.Bundle;
import org.clearleaf.messages.Phrase;
import org.clearleaf.messages.Worded;
import org.clearleaf.messages.Worded.Piece;
import org.clearleaf.template.ReviewPage.Form;
import org.clearleaf.translation.Segment;

/**
 * The texts of a unit as one reads them: bold is bold, and the names of medicines stand as on the
 * sheet. What only a finished sheet knows, such as {@code {date}}, stands as it is written, and so
 * does a whole text whose tags or placeholders are wrong.
 */
final class UnitWords {
  private static final String ONE = "one";
  private static final String OTHER = "other";

  private final Bundle bundle;
  private final Legible legible;

  UnitWords(Bundle bundle, Legible legible) {
    this.bundle = bundle;
    this.legible = legible;
  }

  /**
   * @param names what stands for the names of the summary
   */
  List<Form> source(Segment segment, Map<String, List<Piece>> names) {
    var forms = segment.source().forms();
    return IntStream.range(0, forms.size())
        .mapToObj(i ->
            new Form(
                forms.size() == 1 ? "" : i == 0 ? ONE : OTHER,
                worded(segment, segment.source().phrases().get(i), forms.get(i), names, null)))
        .toList();
  }

  List<Form> target(Segment segment, Map<String, List<Piece>> names) {
    var texts = segment.texts();
    var language = bundle.isEnglish() ? null : Language.ENGLISH;
    return IntStream.range(0, texts.size())
        .mapToObj(i ->
            new Form(
                name(texts.size(), i),
                worded(segment, phrase(segment, i), texts.get(i), names, language)))
        .toList();
  }

  List<Form> backTranslation(Segment segment) {
    var texts = segment.backTranslation().orElse(List.of());
    return IntStream.range(0, texts.size())
        .mapToObj(i ->
            new Form(
                name(texts.size(), i),
                new Worded(segment.key(), List.of(new Piece.Text(legible.of(texts.get(i)))))))
        .toList();
  }

  private static Phrase phrase(Segment segment, int index) {
    var phrases = segment.wording().phrases();
    return index < phrases.size() ? phrases.get(index) : Phrase.of(segment.texts().get(index));
  }

  private String name(int forms, int index) {
    return forms == 1 || index >= bundle.plurals().count() ? "" : bundle.plurals().category(index);
  }

  /**
   * @param placeholders the language of a placeholder that stands as it is written; null where that
   *     of the text
   */
  private Worded worded(
      Segment segment,
      Phrase phrase,
      String raw,
      Map<String, List<Piece>> names,
      Language placeholders) {
    var links = segment.source().unit().links();
    boolean sound =
        phrase.mistakes().isEmpty()
            && phrase.tags().keySet().stream().allMatch(tag -> isKnown(tag, links.size()));
    if (!sound) {
      return new Worded(segment.key(), List.of(new Piece.Text(legible.of(raw))));
    }
    Function<String, List<Piece>> filling =
        name ->
            names.getOrDefault(
                name,
                List.of(new Piece.Filled(name, new Argument("{" + name + "}", placeholders))));
    return new Worded(segment.key(), legible(phrase.fill(filling, links)));
  }

  private static boolean isKnown(String tag, int links) {
    return tag.equals("b") || tag.charAt(1) - '0' <= links;
  }

  private List<Piece> legible(List<Piece> pieces) {
    var all = new ArrayList<Piece>();
    for (var piece : pieces) {
      all.add(
          switch (piece) {
            case Piece.Text(var text) -> new Piece.Text(legible.of(text));
            case Piece.Strong(var children) -> new Piece.Strong(legible(children));
            case Piece.Link(var href, var children) -> new Piece.Link(href, legible(children));
            case Piece.Filled(var name, var argument) ->
                new Piece.Filled(
                    name, new Argument(legible.of(argument.text()), argument.language()));
            case Piece.Later later -> later;
          });
    }
    return List.copyOf(all);
  }
}
