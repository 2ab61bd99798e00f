package org.clearleaf.template;

import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.Version;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;

/** A configuration whose templates end, in loops too, when their thread is interrupted. */
final class InterruptibleTemplates extends Configuration {
  private final Set<Template> prepared = Collections.newSetFromMap(new IdentityHashMap<>());

  InterruptibleTemplates(Version version) {
    super(version);
  }

  /** The way of every template, included ones too. */
  @Override
  public Template getTemplate(
      String name,
      Locale locale,
      Object customLookupCondition,
      String encoding,
      boolean parseAsFtl,
      boolean ignoreMissing)
      throws IOException {
    var template =
        super.getTemplate(name, locale, customLookupCondition, encoding, parseAsFtl, ignoreMissing);
    if (template != null) {
      synchronized (prepared) {
        if (prepared.add(template)) {
          _CoreAPI.addThreadInterruptedChecks(template);
        }
      }
    }
    return template;
  }
}
