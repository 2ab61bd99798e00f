package org.clearleaf.web;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.HashMap;
import java.util.List;
import org.clearleaf.messages.Argument;
import org.clearleaf.messages.InterfaceWords;
import org.clearleaf.messages.InterfaceWords.Said;
import org.clearleaf.messages.NoSuchUnit;
import org.clearleaf.messages.Worded.Piece;

/**
 * {@code t("key", {"name": value})} of a template: the words of the interface as HTML. What is
 * filled in is isolated, so that a number or a title in another direction disturbs nothing (UAX 9,
 * HTML's {@code bdi}); words that had to be said in English are marked as English.
 */
record PageWords(InterfaceWords words) implements TemplateMethodModelEx {

  /** The placeholder whose number chooses a plural form. */
  private static final String COUNT = "count";

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    var said = said(words, arguments);
    var out = new StringBuilder();
    boolean foreign = !said.language().equals(words.language());
    if (foreign) {
      out.append("<span lang=\"").append(said.language()).append("\" dir=\"ltr\">");
    }
    append(said.words().pieces(), out);
    if (foreign) {
      out.append("</span>");
    }
    return HTMLOutputFormat.INSTANCE.fromMarkup(out.toString());
  }

  /** The words that a template asks for; both methods take the same arguments. */
  static Said said(InterfaceWords words, List<?> arguments) throws TemplateModelException {
    if (arguments.isEmpty() || !(arguments.getFirst() instanceof TemplateScalarModel key)) {
      throw new TemplateModelException("t wants the key of a unit");
    }
    var filled = new HashMap<String, Argument>();
    Integer count = null;
    if (arguments.size() > 1 && arguments.get(1) instanceof TemplateHashModel values) {
      for (var name : names(values)) {
        var value = values.get(name);
        if (name.equals(COUNT)) {
          count = ((TemplateNumberModel) value).getAsNumber().intValue();
        } else {
          filled.put(name, new Argument(text(value, words), null));
        }
      }
    }
    try {
      return count == null
          ? words.say(key.getAsString(), filled)
          : words.counted(key.getAsString(), count, filled);
    } catch (NoSuchUnit e) {
      throw new TemplateModelException(e.getMessage(), e);
    }
  }

  private static List<String> names(TemplateHashModel values) throws TemplateModelException {
    var names = new java.util.ArrayList<String>();
    if (values instanceof freemarker.template.TemplateHashModelEx all) {
      for (var keys = all.keys().iterator(); keys.hasNext(); ) {
        names.add(((TemplateScalarModel) keys.next()).getAsString());
      }
    }
    return names;
  }

  private static String text(TemplateModel value, InterfaceWords words)
      throws TemplateModelException {
    return switch (value) {
      case TemplateScalarModel text -> text.getAsString();
      case TemplateNumberModel number -> words.number(number.getAsNumber().intValue());
      case null, default -> throw new TemplateModelException("only texts and numbers fill words");
    };
  }

  private static void append(List<Piece> pieces, StringBuilder out) throws TemplateModelException {
    for (var piece : pieces) {
      switch (piece) {
        case Piece.Text(var text) -> out.append(escaped(text));
        case Piece.Strong(var children) -> {
          out.append("<b>");
          append(children, out);
          out.append("</b>");
        }
        case Piece.Filled(_, var argument) ->
            out.append("<bdi>").append(escaped(argument.text())).append("</bdi>");
        case Piece.Link _, Piece.Later _ ->
            throw new TemplateModelException("words of the interface have no links and no pages");
      }
    }
  }

  private static String escaped(String text) throws TemplateModelException {
    return HTMLOutputFormat.INSTANCE.escapePlainText(text);
  }
}
