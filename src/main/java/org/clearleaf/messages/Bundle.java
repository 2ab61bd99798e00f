package org.clearleaf.messages;

import java.util.List;
import java.util.SequencedMap;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;

/**
 * What a language's bundle.yaml says (TRANSLATION 4.3).
 *
 * @param formatLocale whose dates and numbers, a BCP 47 tag such as {@code es-US}
 * @param digits ten digits from zero
 * @param fonts families, the main one first
 * @param quotes the quotation marks that its words may hold; none where CLDR's are meant
 * @param itemLabel the label of an item of an ordered list, with {@code {number}}
 * @param localNames how the readers' script writes a name that every sheet prints in Latin letters,
 *     by that name
 * @param people by id
 */
public record Bundle(
    Language language,
    String endonym,
    String englishName,
    String formatLocale,
    Direction direction,
    String digits,
    List<String> fonts,
    List<String> quotes,
    String itemLabel,
    LongDate longDate,
    NumberStyle numbers,
    Plurals plurals,
    MachineTranslation machineTranslation,
    BackTranslation backTranslation,
    SequencedMap<String, String> localNames,
    SequencedMap<String, Person> people) {

  public enum Maturity {
    EXPERIMENTAL,
    SUPPORTED,
    /** Its sheets must not be made any more. */
    WITHDRAWN
  }

  /**
   * Whether a computer made the wording, and whether somebody edited all of it afterwards (ISO
   * 18587).
   */
  public enum MachineTranslation {
    NONE,
    UNEDITED,
    POST_EDITED
  }

  /** How much of the bundle a step of the process covers. */
  public enum Coverage {
    NONE,
    CRITICAL,
    ALL
  }

  /** How much was translated back into English by somebody who does not know the original. */
  public enum BackTranslation {
    NONE,
    /** A computer did it, without the original; no person's step and no sign-off. */
    MACHINE,
    CRITICAL,
    ALL
  }

  /**
   * Somebody who signs.
   *
   * @param printed name and credential as printed on a sheet; the pseudonym where the person wishes
   *     no name
   * @param credential what entitles the person to sign; empty where nothing is said of it
   */
  public record Person(String id, Role role, String printed, String credential) {}

  public enum Role {
    TRANSLATOR,
    REVISER,
    BACK_TRANSLATOR,
    CLINICIAN
  }

  public boolean isEnglish() {
    return language.equals(Language.ENGLISH);
  }
}
