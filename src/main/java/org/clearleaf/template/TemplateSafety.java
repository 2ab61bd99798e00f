package org.clearleaf.template;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import java.util.Locale;
import java.util.TimeZone;

/** What every template of ours is filled with, of whatever folder. */
public final class TemplateSafety {
  private static final String ENCODING = "UTF-8";

  private TemplateSafety() {}

  /**
   * Lets a template reach no class and no API of Java, escape by its ending, print the same on
   * every machine, and be read once; mistakes come back to the caller.
   */
  public static void settle(Configuration configuration) {
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setDefaultEncoding(ENCODING);
    configuration.setOutputEncoding(ENCODING);
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
  }
}
