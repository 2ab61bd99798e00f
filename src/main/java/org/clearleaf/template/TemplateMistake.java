package org.clearleaf.template;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problem;

/** Tells what a template's keeper did wrong from what FreeMarker throws. */
final class TemplateMistake {
  private static final String KEEPER = "Whoever keeps the template: ";

  /** Where FreeMarker's tips, its stack and its lists of everything that it knows begin. */
  private static final List<String> DIGRESSIONS =
      List.of(
          " ----",
          " ==>",
          " The blamed expression",
          " Help (latest version)",
          " The alphabetical list",
          ", but was expecting one of",
          " (See FreeMarker Manual");

  private TemplateMistake() {}

  /**
   * @throws IOException the cause, if it is no mistake in a template but a shelf that cannot be
   *     read
   */
  static Problem of(Exception thrown) throws IOException {
    return switch (thrown) {
      case TemplateException e when e.getCause() instanceof TemplateNotFoundException cause ->
          missing(cause, place(e));
      case TemplateException e when e.getCause() instanceof IOException cause -> of(cause);
      case InvalidReferenceException e ->
          Problem.error(
              "template.value",
              place(e),
              "\"" + e.getBlamedExpressionString() + "\" has no value here.",
              KEEPER + "mend the name; docs/template.md lists the values.");
      case TemplateException e ->
          Problem.error(
              "template.use",
              place(e),
              sentence(e.getMessageWithoutStackTop()),
              KEEPER + "mend the line; docs/template.md lists the values.");
      case ParseException e ->
          Problem.error(
              "template.syntax",
              new Place(path(e.getTemplateName()), e.getLineNumber(), e.getColumnNumber(), ""),
              sentence(e.getEditorMessage()),
              KEEPER + "mend the directive.");
      case TemplateNotFoundException e -> missing(e, Place.file(path(e.getTemplateName())));
      case NotText e ->
          Problem.error(
              "template.encoding",
              Place.file(e.getFile()),
              e.getReason(),
              KEEPER + "save it as UTF-8 without a byte order mark, and keep it short.");
      case IOException e -> throw e;
      default -> throw new IllegalStateException(thrown);
    };
  }

  /**
   * @param template the one that was to be filled
   */
  static Problem endless(String template) {
    return Problem.error(
        "template.endless",
        Place.file(path(template)),
        "Filling the template has no end, or makes more than any page holds.",
        KEEPER + "look for a list that is too long, and for what includes or calls itself.");
  }

  private static Problem missing(TemplateNotFoundException e, Place place) {
    return Problem.error(
        "template.missing",
        place,
        "There is no template " + path(e.getTemplateName()) + ".",
        KEEPER + "put it back.");
  }

  /** A file that is no text of ours. */
  static final class NotText extends FileSystemException {
    NotText(String path, String reason) {
      super(path, null, reason);
    }
  }

  private static Place place(TemplateException e) {
    var line = e.getLineNumber();
    return line == null
        ? Place.file(ShelfTemplates.FOLDER)
        : new Place(path(e.getTemplateSourceName()), line, e.getColumnNumber(), "");
  }

  private static String path(String template) {
    return ShelfTemplates.FOLDER + (template == null ? "" : template);
  }

  /** FreeMarker's explanation without what it goes on to tell, on one line. */
  private static String sentence(String message) {
    var line = String.join(" ", message.strip().split("\\s+"));
    for (var end : DIGRESSIONS) {
      int at = line.indexOf(end);
      line = at < 0 ? line : line.substring(0, at);
    }
    return line.endsWith(".") ? line : line + ".";
  }
}
