package org.clearleaf.template;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;

/**
 * Fills the templates of the folder {@code templates}, or those that a language has instead ({@link
 * LookupByLanguage}). May be used by several threads at a time, and reads each template once.
 */
final class Templates {
  private static final String ENCODING = "UTF-8";

  /** A usual page in characters. */
  private static final int PAGE = 16 * 1024;

  static {
    FreeMarkerLog.silence();
  }

  /** Templates that have been found to have no end: nobody waits for them a second time. */
  private final Set<String> endless = ConcurrentHashMap.newKeySet();

  private final Configuration configuration =
      new InterruptibleTemplates(Configuration.VERSION_2_3_35);

  /**
   * @param shelf where the folder {@code templates} is
   */
  Templates(Shelf shelf) {
    TemplateSafety.settle(configuration);
    configuration.setTemplateLoader(new ShelfTemplates(shelf));
    configuration.setTemplateLookupStrategy(new LookupByLanguage());

    configuration.setObjectWrapper(object -> {
      if (object instanceof TemplateModel model) {
        return model;
      }
      throw new TemplateModelException(
          "only models made beforehand may be in a template, and no "
              + object.getClass().getSimpleName());
    });

    configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);

    configuration.setAttemptExceptionReporter((exception, environment) -> {});
  }

  /**
   * A page, whatever its vocabulary.
   *
   * @param name of the template
   * @param model made anew, its words told of by the {@link WordMarkup}
   * @return empty if the template has a mistake or a word cannot stand on a page
   * @throws IOException if the shelf cannot be read
   */
  Optional<String> fill(
      String name,
      Language language,
      Function<WordMarkup, TemplateHashModel> model,
      Problems problems)
      throws IOException {
    var found = new Problems();
    var out = new PageWriter(PAGE);
    try {
      var values = model.apply(new WordMarkup(found));
      var template =
          configuration.getTemplate(name, Locale.ROOT, language.tag(), ENCODING, true, false);
      boolean ends = !endless.contains(template.getSourceName()) && process(template, values, out);
      if (!ends) {
        endless.add(template.getSourceName());
        found.add(TemplateMistake.endless(template.getSourceName()));
      }
    } catch (TemplateException | IOException e) {
      found.add(TemplateMistake.of(e));
    }
    problems.addAll(found.list());
    return found.hasErrors() ? Optional.empty() : Optional.of(out.toString());
  }

  /** Whether the template came to an end, be it a bad one. */
  private static boolean process(Template template, TemplateHashModel model, PageWriter out)
      throws TemplateException, IOException {
    try (var limit = new TimeLimit()) {
      try {
        template.process(model, out);
        return true;
      } catch (PageWriter.TooLong | StackOverflowError | OutOfMemoryError e) {
        // Of the template's own making: a macro that calls itself, a string that doubles.
        return false;
      } catch (TemplateException | IOException | RuntimeException e) {
        if (limit.isOver()) {
          return false;
        }
        throw e;
      }
    }
  }
}
