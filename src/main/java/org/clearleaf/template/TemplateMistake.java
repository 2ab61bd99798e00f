package org.clearleaf.template;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problem;

/** Tells what a template's keeper did wrong from what FreeMarker throws. */
final class TemplateMistake {
  private static final String KEEPER = "Whoever keeps the template: ";

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
              "The template is not in UTF-8.",
              KEEPER + "save it as UTF-8.");
      case IOException e -> throw e;
      default -> throw new IllegalStateException(thrown);
    };
  }

  private static Problem missing(TemplateNotFoundException e, Place place) {
    return Problem.error(
        "template.missing",
        place,
        "There is no template " + path(e.getTemplateName()) + ".",
        KEEPER + "put it back.");
  }

  /** A file that is not text. */
  static final class NotText extends CharacterCodingException {
    private final String path;

    NotText(String path) {
      this.path = path;
    }

    String getFile() {
      return path;
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

  /** FreeMarker's explanation up to its tips, on one line. */
  private static String sentence(String message) {
    var end = message.indexOf("\n\n----");
    var words = (end < 0 ? message : message.substring(0, end)).strip().split("\\s+");
    var line = String.join(" ", words);
    return line.endsWith(".") ? line : line + ".";
  }
}
