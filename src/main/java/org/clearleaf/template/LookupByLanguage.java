package org.clearleaf.template;

import freemarker.cache.TemplateLookupContext;
import freemarker.cache.TemplateLookupResult;
import freemarker.cache.TemplateLookupStrategy;
import java.io.IOException;

/**
 * Finds the template of a language before the one of all: for zh-Hans and {@code handout.ftlh} the
 * first there is of {@code handout_zh-Hans.ftlh}, {@code handout_zh.ftlh} and {@code handout.ftlh},
 * as the lookup of BCP 47 goes (RFC 4647, 3.4). FreeMarker's own way goes by locales, which have no
 * name that a person would write for a script.
 */
final class LookupByLanguage extends TemplateLookupStrategy {

  /**
   * The lookup's condition is the language's tag; what a template includes is looked up by the
   * same.
   */
  @Override
  public TemplateLookupResult lookup(TemplateLookupContext context) throws IOException {
    var name = context.getTemplateName();
    var dot = name.lastIndexOf('.');
    if (context.getCustomLookupCondition() instanceof String language && dot > 0) {
      for (var tag = language;
          !tag.isEmpty();
          tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')))) {
        var own = name.substring(0, dot) + '_' + tag + name.substring(dot);
        var result = context.lookupWithAcquisitionStrategy(own);
        if (result.isPositive()) {
          return result;
        }
      }
    }
    return context.lookupWithAcquisitionStrategy(name);
  }
}
