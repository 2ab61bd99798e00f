package org.clearleaf.web;

import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.clearleaf.messages.InterfaceWords;
import org.clearleaf.template.FreeMarkerLog;
import org.clearleaf.template.TemplateSafety;

/**
 * Fills the templates of the pages, which are part of the program: a mistake in one is a mistake of
 * ours. Everything printed is escaped; a page can reach the values of its model and the words of
 * the interface, and nothing else. Safe for several threads.
 */
final class PageTemplates {
  static {
    FreeMarkerLog.silence();
  }

  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

  PageTemplates() {
    TemplateSafety.settle(configuration);
    configuration.setTemplateLoader(new ClassTemplateLoader(PageTemplates.class, ""));
    configuration.setLocalizedLookup(false);
    configuration.setObjectWrapper(new RecordWrapper());
  }

  /**
   * A whole page as HTML.
   *
   * @param name of the template without its ending
   * @param page its values, a record; see {@link RecordWrapper}
   * @throws IllegalStateException if the template does not suit its values
   */
  String fill(String name, InterfaceWords words, Chrome chrome, Record page) {
    var out = new StringWriter();
    try {
      configuration
          .getTemplate(name + ".ftlh")
          .process(
              Map.of(
                  "chrome",
                  chrome,
                  "page",
                  page,
                  "t",
                  new PageWords(words),
                  "plain",
                  new PlainWords(words)),
              out);
    } catch (TemplateException | IOException e) {
      throw new IllegalStateException("page " + name + ": " + e.getMessage(), e);
    }
    return out.toString();
  }
}
