package org.clearleaf.web;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page can hold: records with their components, lists, maps, texts, whole numbers and yes or
 * no. FreeMarker's own wrapper would let a template call any method of anything.
 */
final class RecordWrapper implements ObjectWrapper {

  /** The components of a record type, looked up once. */
  private static final ClassValue<Map<String, RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, RecordComponent> computeValue(Class<?> type) {
          var components = new HashMap<String, RecordComponent>();
          for (var component : type.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            components.put(component.getName(), component);
          }
          return Map.copyOf(components);
        }
      };

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    return switch (value) {
      case null -> null;
      case TemplateModel model -> model;
      case Optional<?> optional -> wrap(optional.orElse(null));
      case String text -> new SimpleScalar(text);
      case Integer number -> new SimpleNumber(number);
      case Boolean flag -> flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
      case List<?> list -> new Listing(list, this);
      case Map<?, ?> map -> new Values(map, this);
      case Record group -> new Components(group, this);
      default ->
          throw new TemplateModelException("no page shows a " + value.getClass().getSimpleName());
    };
  }

  private record Listing(List<?> list, RecordWrapper wrapper) implements TemplateSequenceModel {
    @Override
    public TemplateModel get(int index) throws TemplateModelException {
      return index < list.size() ? wrapper.wrap(list.get(index)) : null;
    }

    @Override
    public int size() {
      return list.size();
    }
  }

  private record Values(Map<?, ?> map, RecordWrapper wrapper) implements TemplateHashModel {
    @Override
    public TemplateModel get(String key) throws TemplateModelException {
      return wrapper.wrap(map.get(key));
    }

    @Override
    public boolean isEmpty() {
      return map.isEmpty();
    }
  }

  private record Components(Record group, RecordWrapper wrapper) implements TemplateHashModel {
    @Override
    public TemplateModel get(String key) throws TemplateModelException {
      var component = COMPONENTS.get(group.getClass()).get(key);
      if (component == null) {
        return null;
      }
      try {
        return wrapper.wrap(component.getAccessor().invoke(group));
      } catch (ReflectiveOperationException e) {
        throw new TemplateModelException(e);
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
