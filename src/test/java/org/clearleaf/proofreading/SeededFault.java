package org.clearleaf.proofreading;

import static org.clearleaf.base.Severity.ERROR;
import static org.clearleaf.base.Severity.WARNING;

import com.ibm.icu.lang.UScript;
import java.text.Normalizer;
import java.util.Set;
import java.util.function.Function;
import org.clearleaf.base.Severity;
import org.clearleaf.messages.TextHash;

/** A slip that somebody makes sooner or later, and what has to be found of it. */
enum SeededFault {
  TEN_TIMES_THE_DOSE(
      "num.value",
      ERROR,
      b -> b.word(SeededBundle.DOSE, t -> t.replaceFirst("(?<=\\p{Nd})\\P{Nd}(?=\\p{Nd})", ""))),
  MICROGRAMS("unit.symbol", ERROR, b -> b.word(SeededBundle.DOSE, t -> t.replace("mg", "mcg"))),
  OTHER_DIGITS(
      "num.style",
      WARNING,
      b ->
          b.word(
              SeededBundle.DOSE,
              t ->
                  b.isLatin()
                      ? t.replace('2', '२').replace('5', '५')
                      : t.replace(b.digit(2), "2").replace(b.digit(5), "5"))),
  NOT_LOST(
      "term.negation",
      WARNING,
      b -> b.word(SeededBundle.NEGATION, t -> t.replaceFirst("[:：].*", ""))),
  PLACEHOLDER_LOST("ph.mismatch", ERROR, b -> b.word(Keys.PAGE, t -> t.replace("{page}", ""))),
  PLACEHOLDER_RENAMED(
      "ph.mismatch", ERROR, b -> b.word(Keys.PAGE, t -> t.replace("{page}", "{seite}"))),
  PLACEHOLDER_FOR_ANOTHER(
      "ph.mismatch", ERROR, b -> b.word(Keys.PAGE, t -> t.replace("{page}", "{pages}"))),
  LETTER_OF_ANOTHER_SCRIPT(
      "chars.mixed-script",
      ERROR,
      b ->
          b.word(
              Keys.STATEMENT, t -> insideWord(t, b.isWrittenIn(UScript.LATIN) ? "\u0430" : "a"))),
  ENGLISH_CHANGED(
      "unit.stale",
      ERROR,
      b ->
          b.edit(
              b.summary(),
              po -> po.replace("msgid \"The main aim is", "msgid \"The first aim is"))),
  FUZZY(
      "unit.stale",
      ERROR,
      b ->
          b.edit(
              b.summary(),
              po ->
                  po.replace(
                      "msgctxt \"" + Keys.STATEMENT, "#, fuzzy\nmsgctxt \"" + Keys.STATEMENT))),
  PLURAL_FORM_LOST_OR_ADDED(
      "plural.forms",
      ERROR,
      b -> {
        int last = b.bundle().plurals().count() - 1;
        return b.edit(
            b.common(),
            po ->
                last == 0
                    ? po.replaceFirst("(msgstr\\[)0(.*)\n", "$10$2\n$11$2\n")
                    : po.replaceFirst("msgstr\\[" + last + "].*\n", ""));
      }),
  WRONG_PLURAL_HEADER(
      "plural.header", ERROR, b -> b.edit(b.common(), po -> po.replace("nplurals=", "nplurals=1"))),
  BIDI_OVERRIDE("chars.bidi-control", ERROR, b -> b.word(Keys.STATEMENT, t -> "\u202E" + t)),
  SOFT_HYPHEN("chars.invisible", ERROR, b -> b.word(Keys.STATEMENT, t -> insideWord(t, "\u00AD"))),
  WORD_JOINER(
      "chars.invisible", WARNING, b -> b.word(Keys.STATEMENT, t -> insideWord(t, "\u2060"))),
  LOST_CHARACTER("file.encoding", ERROR, b -> b.word(Keys.STATEMENT, t -> insideWord(t, "\uFFFD"))),
  DECOMPOSED("file.nfc", ERROR, b -> b.word(Keys.STATEMENT, SeededFault::decomposed)),
  ENGLISH_COPIED(
      "text.untranslated", ERROR, b -> b.word(Keys.STATEMENT, _ -> Keys.STATEMENT_IN_ENGLISH)),
  ENGLISH_LEFT(
      "text.untranslated-run",
      WARNING,
      b -> b.word(Keys.LONG, t -> t + " They treat the leukemia.")),
  ANOTHER_SCRIPT(
      "chars.script",
      ERROR,
      b ->
          b.word(
              Keys.STATEMENT,
              _ ->
                  b.isWrittenIn(UScript.LATIN)
                      ? "Главная цель — достичь ремиссии."
                      : "El objetivo principal es lograr la remisión.")),
  TAG_LEFT_OPEN("text.syntax", ERROR, b -> b.word(Keys.STATEMENT, t -> "<b>" + t)),
  TAG_ADDED("markup.mismatch", ERROR, b -> b.word(Keys.STATEMENT, t -> "<b>" + t + "</b>")),
  UNIT_TWICE(
      "key.duplicate",
      ERROR,
      b ->
          b.edit(
              b.summary(),
              po -> po.replaceFirst("(?s)(msgctxt \"" + Keys.STATEMENT + ".*?\n)\n", "$1\n$1\n"))),
  UNKNOWN_UNIT(
      "key.unknown",
      ERROR,
      b -> b.edit(b.summary(), po -> po + "\nmsgctxt \"gone\"\nmsgid \"Gone\"\nmsgstr \"x\"\n")),
  EMPTY("unit.missing", ERROR, b -> b.word(Keys.STATEMENT, _ -> "")),
  SPACES_ONLY("text.empty", ERROR, b -> b.word(Keys.STATEMENT, _ -> "  ")),
  TWO_SPACES("text.whitespace", WARNING, b -> b.word(Keys.STATEMENT, t -> t + " ")),
  SIGNED_BY_ONE(
      "signoff.same-person",
      ERROR,
      b ->
          b.edit(b.file("signoff.tsv"), tsv -> tsv + signed(b, "translate") + signed(b, "revise"))),
  DOUBLED_MARK(
      "punct.end",
      WARNING,
      b ->
          b.word(
              Keys.STATEMENT,
              t -> t + (Keys.WITHOUT_STOPS.contains(b.language()) ? ",," : last(t)))),
  QUESTION_MARK_LOST(
      "punct.end",
      WARNING,
      b ->
          Keys.QUIET.contains(b.language())
              ? null
              : b.word(Keys.QUESTION, t -> t.substring(0, t.length() - 1))),
  HALF_LOST("len.ratio", WARNING, b -> b.word(Keys.LONG, t -> t.substring(0, t.length() * 2 / 5))),
  WORDS_OF_ANOTHER_UNIT(
      "consist.same-target", WARNING, b -> b.word(Keys.STATEMENT, _ -> b.text(Keys.LONG))),
  NO_FONT("meta.fonts", ERROR, b -> b.word(Keys.STATEMENT, t -> t + " \uD83E\uDDA5")),
  LENGTHENED(
      "chars.kashida",
      WARNING,
      b ->
          b.isWrittenIn(UScript.ARABIC)
              ? b.word(Keys.STATEMENT, t -> insideWord(t, "\u0640\u0640"))
              : null);

  /** Units of the project and of {@link SeededBundle} that faults are planted in. */
  private static final class Keys {
    static final String PAGE = "footer.page";
    static final String STATEMENT = "short-answer.item-4";
    static final String STATEMENT_IN_ENGLISH = "The main aim is to reach remission.";
    static final String LONG = "short-answer.item-5";
    static final String QUESTION = "questions.item-2";

    static final Set<String> WITHOUT_STOPS = Set.of("th", "lo");

    /** Whose questions may end without a question mark. */
    static final Set<String> QUIET = Set.of("th", "lo", "ja", "my", "hy");
  }

  private final String id;
  private final Severity severity;
  private final Function<SeededBundle, Runnable> damage;

  SeededFault(String id, Severity severity, Function<SeededBundle, Runnable> damage) {
    this.id = id;
    this.severity = severity;
    this.damage = damage;
  }

  /** What has to be found. */
  String id() {
    return id;
  }

  Severity severity() {
    return severity;
  }

  /**
   * Plants the fault.
   *
   * @return takes it away again; null where the language cannot have it
   */
  Runnable plant(SeededBundle bundle) {
    return damage.apply(bundle);
  }

  /** {@code ten times the dose}. */
  String words() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  /** Puts something between two letters. */
  private static String insideWord(String text, String inserted) {
    var letters =
        java.util.regex.Pattern.compile("\\p{L}\\p{M}*(?=\\p{L}\\p{M}*\\p{L})").matcher(text);
    if (!letters.find()) {
      throw new IllegalArgumentException("no word in " + text);
    }
    return text.substring(0, letters.end()) + inserted + text.substring(letters.end());
  }

  private static String decomposed(String text) {
    var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return apart.equals(text) ? text + "e\u0301" : apart;
  }

  private static String last(String text) {
    return text.substring(text.length() - 1);
  }

  private static String signed(SeededBundle bundle, String step) {
    return String.join(
            "\t",
            "acute-lymphocytic-leukemia/" + Keys.STATEMENT,
            step,
            TextHash.of(java.util.List.of(Keys.STATEMENT_IN_ENGLISH)),
            TextHash.of(java.util.List.of(bundle.text(Keys.STATEMENT))),
            "ana",
            "2026-06-01",
            "")
        + "\n";
  }
}
