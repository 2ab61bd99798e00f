package org.clearleaf.web;

import java.time.LocalDate;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;
import org.clearleaf.messages.InterfaceWords;
import org.clearleaf.web.Chrome.Said;
import org.clearleaf.web.ShelfContent.Sheet;
import org.clearleaf.web.ShelfContent.Version;

/** Whoever looks at the pages: how sheets, languages and days are called in front of them. */
record Reader(InterfaceWords words) {

  /** The title in the language of the pages; in English where there is no such sheet. */
  Said title(Sheet sheet) {
    return sheet
        .in(words.language())
        .filter(version -> version.title().isPresent())
        .map(Reader::title)
        .orElseGet(() -> englishTitle(sheet));
  }

  /** The title in the sheet's own language; in English where it has none yet. */
  Said title(Sheet sheet, Version version) {
    return version.title().isPresent() ? title(version) : englishTitle(sheet);
  }

  private static Said title(Version version) {
    return said(version.language(), version.direction(), version.title().orElseThrow());
  }

  private static Said englishTitle(Sheet sheet) {
    return said(Language.ENGLISH, Direction.LEFT_TO_RIGHT, sheet.summary().title().english());
  }

  static Said endonym(Version version) {
    return said(version.language(), version.direction(), version.endonym());
  }

  static Said said(Language language, Direction direction, String text) {
    return new Said(language.tag(), direction.word(), text);
  }

  boolean isEnglish() {
    return words.language().equals(Language.ENGLISH);
  }

  /** What the staff call the language: in English as its bundle says, else as CLDR has it. */
  String name(Version version) {
    return isEnglish() ? version.englishName() : words.names().inList(version.language());
  }

  /** The English name beside another one, by which the sheet itself can be told; else nothing. */
  String englishName(Version version) {
    return isEnglish() ? "" : version.englishName();
  }

  String date(LocalDate day) {
    return words.longDate(day);
  }

  /** A whole number as the language writes it. */
  String number(int number) {
    return words.number(number);
  }
}
