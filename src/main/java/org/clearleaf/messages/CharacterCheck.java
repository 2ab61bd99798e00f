package org.clearleaf.messages;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.Locale;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;

/**
 * Characters that no text of ours holds, English or translated (TRANSLATION 3.2: file.encoding,
 * file.nfc, chars.bidi-control, chars.invisible).
 *
 * <p>All twelve bidi controls are errors, balanced isolates too: Clearleaf isolates what it fills
 * in and every run of digits or Latin letters itself (UAX 9, STANDARDS N18), and a second, unseen
 * order in the text would work against that.
 */
public final class CharacterCheck {

  /** Below this, every character is its own normal form (UAX 15, NFC_Quick_Check). */
  private static final char FIRST_COMBINING = '\u0300';

  private CharacterCheck() {}

  /** At most one problem of each kind. */
  public static void check(String text, Place place, Problems problems) {
    boolean mayCompose = false;
    boolean found = false;
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      mayCompose |= c >= FIRST_COMBINING;
      if (!found && (c < ' ' || c >= 0x7F)) {
        found = checkCharacter(c, place, problems);
      }
    }
    if (mayCompose && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      problems.error(
          "file.nfc",
          place,
          "The text is not in normal form NFC: a letter and its mark are written as two characters.",
          "Save the file in normal form C; most editors for PO files can do so.");
    }
  }

  private static boolean checkCharacter(int c, Place place, Problems problems) {
    if (isBidiControl(c)) {
      problems.error(
          "chars.bidi-control",
          place,
          "The text holds the invisible control "
              + name(c)
              + ", which changes the order of what is read.",
          "Take it out; numbers and names are kept in order without it.");
      return true;
    }
    if (isInvisible(c)) {
      problems.error(
          "chars.invisible",
          place,
          "The text holds the invisible " + name(c) + ".",
          "Take it out; words are never divided.");
      return true;
    }
    var what =
        switch (Character.getType(c)) {
          case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
              "the control character ";
          case Character.PRIVATE_USE -> "the private-use character ";
          case Character.SURROGATE -> "half a character, ";
          case Character.UNASSIGNED -> "a character that does not exist, ";
          default -> "";
        };
    if (what.isEmpty()) {
      return false;
    }
    problems.error(
        "chars.forbidden",
        place,
        "The text holds " + what + name(c) + ".",
        "Take it out, or write the character that was meant.");
    return true;
  }

  /**
   * What nobody sees and no script of ours needs: variation selectors, fillers, tags and the like
   * (Default_Ignorable_Code_Point, DerivedCoreProperties.txt), and the anchors of annotations. The
   * joiners, CGJ and places where a word may or may not be broken are spelling in some languages.
   */
  private static boolean isInvisible(int c) {
    boolean spelling = c >= 0x200B && c <= 0x200D || c == 0x2060 || c == 0x034F;
    return !spelling
        && (UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
            || c >= 0xFFF9 && c <= 0xFFFB);
  }

  /** Bidi_Control=Yes (PropList.txt). */
  private static boolean isBidiControl(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069;
  }

  private static String name(int c) {
    var name = Character.getName(c);
    return String.format(Locale.ROOT, "U+%04X", c) + (name == null ? "" : " " + name);
  }
}
