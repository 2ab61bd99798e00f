package org.clearleaf.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.clearleaf.base.Shelf;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.press.Press;
import org.clearleaf.press.Printer;

/** Reads all sheets in all languages. */
final class ContentReader {
  private static final String TRANSLATIONS = "translations";

  /** Every folder that sheets and pages are made from, but for those of the languages. */
  private static final List<String> FOLDERS =
      List.of("summaries", TRANSLATIONS, "templates", "clinic", "fonts", "interface");

  /** Fonts are large, and change with their list, which holds the hash of each. */
  private static final String FONT_ENDING = ".ttf";

  private final Shelf shelf;
  private final String program;
  private final Printer printer;

  /**
   * @param program names what the program itself is: another one may make other bytes
   * @param printer whose faces are kept
   */
  ContentReader(Shelf shelf, String program, Printer printer) {
    this.shelf = shelf;
    this.program = program;
    this.printer = printer;
  }

  /** The folders to be watched; the project's own is {@code .}, where clinic.yaml is. */
  List<String> folders() throws IOException {
    var folders = new ArrayList<String>(FOLDERS);
    folders.add(".");
    for (var tag : shelf.list(TRANSLATIONS)) {
      folders.add(TRANSLATIONS + "/" + tag);
    }
    return folders;
  }

  /**
   * Whether a file that changed makes other sheets; {@code handouts} beside the summaries does not.
   */
  static boolean concerns(String path) {
    return !path.startsWith("./") || path.equals("./" + Clinic.FILE);
  }

  /**
   * @throws IOException if the shelf cannot be read
   */
  Content read() throws IOException {
    var hash = hash();
    return new Content(hash, PageContent.read(shelf, new Press(shelf, printer)));
  }

  /** Of the names and bytes of all files. */
  private String hash() throws IOException {
    var digest = sha256();
    add(digest, program);
    add(digest, shelf.today().toString());
    addFile(digest, Clinic.FILE);
    for (var folder : FOLDERS) {
      for (var name : shelf.list(folder)) {
        add(digest, folder, name);
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private void add(MessageDigest digest, String folder, String name) throws IOException {
    var path = folder + "/" + name;
    var inside = folder.equals(TRANSLATIONS) ? shelf.list(path) : List.<String>of();
    for (var file : inside) {
      addFile(digest, path + "/" + file);
    }
    if (inside.isEmpty() && !name.endsWith(FONT_ENDING)) {
      addFile(digest, path);
    }
  }

  private void addFile(MessageDigest digest, String path) throws IOException {
    if (path.contains("/.") || !shelf.exists(path)) {
      return;
    }
    try {
      var bytes = shelf.read(path);
      add(digest, path);
      add(digest, String.valueOf(bytes.length));
      digest.update(bytes);
    } catch (java.nio.file.FileSystemException e) {
      // A folder, or what is gone again: sheets are not made from it, and if they were, say so.
      add(digest, path);
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }
}
