package org.clearleaf.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.clearleaf.MapShelf;
import org.clearleaf.base.Problems;

/**
 * One unit that went out, was changed there or here, and comes back:
 *
 * <pre>
 * out: Borrador          its words when it was exported; empty if there were none
 * back: Esbozo           its words in the file that comes back; those of "out" unless said
 * state: final           its state in the file; as exported unless said
 * today: Boceto          its words here when the file comes back; those of "out" unless said
 * english: Rough draft   its English here when the file comes back; "Draft" unless said
 * fuzzy                  its words here are marked as uncertain
 * overwrite: all         or a key
 * </pre>
 *
 * The answer is the plan and, where something is taken, the lines that change in the PO file.
 */
final class ImportRules {
  private static final String PATH = "translations/es/common.po";

  private ImportRules() {}

  static String answer(String input) throws IOException {
    Map<String, String> given = new HashMap<>();
    for (var line : input.lines().filter(l -> !l.isBlank()).toList()) {
      int colon = line.indexOf(':');
      given.put(
          colon < 0 ? line : line.substring(0, colon),
          colon < 0 ? "" : line.substring(colon + 1).strip());
    }
    var out = given.getOrDefault("out", "");
    var there = SmallExchange.translation(shelf("Draft", out, false), "es");
    var xliff = new String(Format.XLIFF.write(there, there.catalogues()), StandardCharsets.UTF_8);
    var file = edited(xliff, out, given.getOrDefault("back", out), given.get("state"));
    var shelf =
        shelf(
            given.getOrDefault("english", "Draft"),
            given.getOrDefault("today", out),
            given.containsKey("fuzzy"));
    var here = SmallExchange.translation(shelf, "es");
    var overwrite =
        switch (given.getOrDefault("overwrite", "")) {
          case "" -> Overwrite.NOTHING;
          case "all" -> Overwrite.EVERYTHING;
          case String key -> new Overwrite(false, Set.of(key));
        };
    var bytes = file.getBytes(StandardCharsets.UTF_8);
    return SmallExchange.plan("es.xlf", bytes, here, overwrite)
            .replaceAll("es\\.xlf:\\d+ \\(common/draft.label\\)  ", "")
        + "\n"
        + written(bytes, here, shelf, overwrite);
  }

  private static String edited(String xliff, String out, String back, String state) {
    int end = xliff.indexOf("</target>");
    int start = xliff.lastIndexOf(">" + out, end) + 1;
    var edited = xliff.substring(0, start) + back + xliff.substring(end);
    return state == null
        ? edited
        : edited.replaceFirst(" state=\"[^\"]*\"", " state=\"" + state + "\"");
  }

  private static MapShelf shelf(String english, String text, boolean fuzzy) {
    var common = SmallExchange.COMMON;
    var pot =
        common
            .substring(0, common.indexOf("\n#. Every sheet · furniture\nmsgctxt \"footer"))
            .replace("\"Draft\"", "\"" + english + "\"");
    var po =
        SmallExchange.SPANISH
            .replace("\"Borrador\"", "\"" + text + "\"")
            .replace("msgctxt \"draft", (fuzzy ? "#, fuzzy\n" : "") + "msgctxt \"draft");
    return SmallExchange.shelf("es", po).with("translations/common.pot", pot);
  }

  /** The lines of the entry after the import, as far as they are new. */
  private static String written(
      byte[] file,
      org.clearleaf.translation.Translation here,
      MapShelf shelf,
      Overwrite overwrite) {
    var problems = new Problems();
    var incoming = IncomingReader.read("es.xlf", file, here.catalogues(), problems).orElseThrow();
    var files =
        ImportFiles.of(ImportPlanner.plan(incoming, here, overwrite), here, shelf, problems);
    if (files.isEmpty()) {
      return "";
    }
    try {
      var before = new String(shelf.read(PATH), StandardCharsets.UTF_8).lines().toList();
      var after = new String(files.get(PATH), StandardCharsets.UTF_8).lines().toList();
      var lines = new StringBuilder();
      before.stream().filter(l -> !after.contains(l)).forEach(l -> lines.append("- " + l + "\n"));
      after.stream().filter(l -> !before.contains(l)).forEach(l -> lines.append("+ " + l + "\n"));
      return lines.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
