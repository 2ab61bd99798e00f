package org.clearleaf.template;

import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.base.Language;
import org.clearleaf.messages.SheetWords;

/**
 * The values of a template, ready made: FreeMarker neither looks into our classes nor wraps
 * anything, which keeps it fast and a template unable to reach anything else.
 */
final class Models {
  private Models() {}

  /** Text, escaped where it is printed. */
  record Text(String getAsString) implements TemplateScalarModel {}

  record Hash(Map<String, TemplateModel> values) implements TemplateHashModel {
    @Override
    public TemplateModel get(String key) {
      return values.get(key);
    }

    @Override
    public boolean isEmpty() {
      return values.isEmpty();
    }
  }

  record Listing(List<? extends TemplateModel> values) implements TemplateSequenceModel {
    @Override
    public TemplateModel get(int index) {
      return index < values.size() ? values.get(index) : null;
    }

    @Override
    public int size() {
      return values.size();
    }
  }

  static TemplateModel flag(boolean value) {
    return value ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
  }

  /** What every template knows of the language that it is filled in, to be added to. */
  static Map<String, TemplateModel> ofLanguage(SheetWords words) {
    var values = new HashMap<String, TemplateModel>();
    values.put("language", new Text(words.language().tag()));
    values.put("direction", new Text(words.direction().word()));
    values.put("digits", new Text(words.digits()));
    values.put("languageName", new Text(words.languageName()));
    values.put("englishLanguageName", new Text(words.englishLanguageName()));
    values.put("english", flag(words.language().equals(Language.ENGLISH)));
    return values;
  }
}
