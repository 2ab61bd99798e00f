package org.clearleaf.messages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;
import org.clearleaf.content.Summary;
import org.clearleaf.content.Unit;
import org.clearleaf.messages.Worded.Piece;

/** The words of one sheet, found complete and sound. */
final class Sheet implements SheetWords {

  /** Placeholders that only the layout can fill. */
  private static final Set<String> LATER = Set.of("page", "pages");

  private final Summary summary;
  private final Bundle bundle;
  private final Map<String, Worded> units = new HashMap<>();
  private final SequencedMap<String, Wording> common;
  private final SequencedMap<String, Source> commonInEnglish;
  private final Review review;

  Sheet(
      Summary summary,
      Bundle bundle,
      SequencedMap<String, Wording> own,
      SequencedMap<String, Wording> common,
      SequencedMap<String, Source> commonInEnglish,
      Review review) {
    this.summary = summary;
    this.bundle = bundle;
    this.common = common;
    this.commonInEnglish = commonInEnglish;
    this.review = review;
    var names = Names.of(summary, bundle);
    for (var wording : own.values()) {
      var unit = wording.source().unit();
      units.put(
          unit.key(),
          new Worded(unit.key(), wording.phrases().getFirst().fill(names::get, unit.links())));
    }
  }

  @Override
  public Summary summary() {
    return summary;
  }

  @Override
  public Language language() {
    return bundle.language();
  }

  @Override
  public Direction direction() {
    return bundle.direction();
  }

  @Override
  public String digits() {
    return bundle.digits();
  }

  @Override
  public String languageName() {
    return bundle.endonym();
  }

  @Override
  public String englishLanguageName() {
    return bundle.englishName();
  }

  @Override
  public List<String> fonts() {
    return bundle.fonts();
  }

  @Override
  public Worded word(Unit unit) {
    return known(units.get(unit.key()), unit.key());
  }

  @Override
  public Worded common(String key, Map<String, Argument> arguments) {
    var wording = known(common.get(key), key);
    if (wording.source().plural() != null) {
      throw new IllegalArgumentException(key + " counts something: use counted");
    }
    return fill(key, wording.phrases().getFirst(), arguments);
  }

  @Override
  public Worded counted(String key, int count, Map<String, Argument> arguments) {
    var wording = known(common.get(key), key);
    if (wording.source().plural() == null) {
      throw new IllegalArgumentException(key + " counts nothing: use common");
    }
    var all = new HashMap<>(arguments);
    all.put(PlaceholderCheck.COUNT, number(count));
    return fill(key, wording.phrases().get(bundle.plurals().form(count)), all);
  }

  @Override
  public Worded commonInEnglish(String key, Map<String, Argument> arguments) {
    return fill(key, known(commonInEnglish.get(key), key).phrases().getFirst(), arguments);
  }

  private static Worded fill(String key, Phrase phrase, Map<String, Argument> arguments) {
    Function<String, List<Piece>> filling =
        name -> {
          var argument = arguments.get(name);
          if (argument != null) {
            return List.of(new Piece.Filled(name, argument));
          }
          if (LATER.contains(name)) {
            return List.of(new Piece.Later(name));
          }
          throw new IllegalArgumentException(key + " needs {" + name + "}");
        };
    return new Worded(key, phrase.fill(filling, List.of()));
  }

  private static <T> T known(T found, String key) {
    if (found == null) {
      throw new NoSuchUnit(key);
    }
    return found;
  }

  @Override
  public Argument longDate(LocalDate date) {
    return new Argument(bundle.longDate().of(date), null);
  }

  @Override
  public Argument isoDate(LocalDate date) {
    return new Argument(date.toString(), null);
  }

  @Override
  public Argument number(int number) {
    return new Argument(Digits.write(number, bundle.digits()), null);
  }

  @Override
  public String itemLabel(int number) {
    return bundle.itemLabel().replace("{number}", Digits.write(number, bundle.digits()));
  }

  @Override
  public Review review() {
    return review;
  }
}
