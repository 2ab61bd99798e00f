package org.clearleaf.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.clearleaf.web.ShelfContent.Sheet;
import org.clearleaf.web.ShelfContent.Version;

/** The addresses of the pages. None holds anything about a person. */
final class Links {
  static final String FIND = "/";
  static final String SHELF = "/shelf";
  static final String PACKS = "/packs";
  static final String TRANSLATIONS = "/translations";
  static final String HELP = "/help";
  static final String MAIL = "/mail";
  static final String SEND = "/send";
  static final String LANGUAGE = "/language";

  private Links() {}

  static String sheet(Sheet sheet, Version version) {
    return "/sheets/" + sheet.id() + "/" + version.language();
  }

  /** Its page with what was chosen there. */
  static String sheet(Sheet sheet, Version version, Printing chosen) {
    return sheet(sheet, version) + chosen.query();
  }

  static String file(Sheet sheet, Version version) {
    return sheet(sheet, version) + "/file";
  }

  /**
   * The file itself; {@code docs/api} of the server has its parameters.
   *
   * @param save whether the browser saves it and does not show it
   */
  static String handout(Sheet sheet, Version version, Printing printing, boolean save) {
    return sheet(sheet, version)
        + printing.kind().ending()
        + "?edition="
        + printing.edition()
        + (printing.kind().hasPages()
            ? "&size=" + printing.size() + "&paper=" + printing.paper().name()
            : "")
        + (save ? "&download=1" : "");
  }

  static String mail(Sheet sheet, Version version) {
    return sheet(sheet, version) + MAIL;
  }

  /** The form with what was chosen on the page of the sheet. */
  static String mail(Sheet sheet, Version version, Printing chosen) {
    return mail(sheet, version) + chosen.query();
  }

  static String send(Sheet sheet, Version version) {
    return sheet(sheet, version) + SEND;
  }

  static String pack(String job) {
    return PACKS + "/" + job;
  }

  static String packFile(String job, String file) {
    return pack(job) + "/" + file;
  }

  /** Where to see what became of an e-mail. */
  static String sent(String name) {
    return "/sent/" + name;
  }

  static String translation(Version version) {
    return TRANSLATIONS + "/" + version.language();
  }

  static String workingCopy(Sheet sheet, Version version) {
    return translation(version) + "/" + sheet.id() + "/copy.pdf";
  }

  /**
   * Where the password is typed.
   *
   * @param back where to go then
   */
  static String signIn(String back) {
    return back.equals(FIND) ? Gate.SIGN_IN : Gate.SIGN_IN + "?back=" + encoded(back);
  }

  static String find(String query) {
    return FIND + "?q=" + encoded(query);
  }

  static String shelf(String show, String sheet) {
    return SHELF + "?show=" + encoded(show) + (sheet.isEmpty() ? "" : "&sheet=" + encoded(sheet));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
