package org.clearleaf;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.checker.jing.CheckerSchema;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import nu.validator.localentities.LocalCacheEntityResolver;
import nu.validator.vendor.thaiopensource.relaxng.impl.CombineValidator;
import nu.validator.vendor.thaiopensource.util.PropertyMap;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.Schema;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.Validator;
import nu.validator.vendor.thaiopensource.validate.prop.rng.RngProperty;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import nu.validator.xml.NullEntityResolver;
import nu.validator.xml.ariaattributes.AriaAttributeDroppingSchemaWrapper;
import nu.validator.xml.customelements.NamespaceChangingSchemaWrapper;
import nu.validator.xml.dataattributes.DataAttributeDroppingSchemaWrapper;
import nu.validator.xml.langattributes.XmlLangAttributeDroppingSchemaWrapper;
import nu.validator.xml.roleattributes.RoleAttributeFilteringSchemaWrapper;
import nu.validator.xml.templateelement.TemplateElementDroppingSchemaWrapper;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The HTML checker of the W3C ("Nu"), in process: its parser, its schema and its checkers, put
 * together as its own front ends do, without the part that fetches pages. For one thread.
 */
public final class HtmlChecker {
  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

  private static final List<CheckerSchema> CHECKERS =
      List.of(
          CheckerSchema.ASSERTION_SCH,
          CheckerSchema.DUPLICATE_DT_CHECKER,
          CheckerSchema.HEADING_HIERARCHY_CHECKER,
          CheckerSchema.NORMALIZATION_CHECKER,
          CheckerSchema.TABLE_CHECKER,
          CheckerSchema.TEXT_CONTENT_CHECKER,
          CheckerSchema.UNCHECKED_SUBTREE_WARNER,
          CheckerSchema.USEMAP_CHECKER);

  private final Findings findings = new Findings();
  private final PropertyMap properties;
  private final Schema schema;

  public HtmlChecker() {
    var resolver = new LocalCacheEntityResolver(new NullEntityResolver());
    resolver.setAllowRnc(true);
    var builder = new PropertyMapBuilder();
    builder.put(ValidateProperty.ERROR_HANDLER, findings);
    builder.put(ValidateProperty.ENTITY_RESOLVER, resolver);
    RngProperty.CHECK_ID_IDREF.add(builder);
    properties = builder.toPropertyMap();
    try {
      var html =
          CompactSchemaReader.getInstance()
              .createSchema(resolver.resolveEntity(null, SCHEMA), properties);
      schema =
          new NamespaceChangingSchemaWrapper(
              new TemplateElementDroppingSchemaWrapper(
                  new RoleAttributeFilteringSchemaWrapper(
                      new XmlLangAttributeDroppingSchemaWrapper(
                          new AriaAttributeDroppingSchemaWrapper(
                              new DataAttributeDroppingSchemaWrapper(html))))));
    } catch (Exception e) {
      throw new IllegalStateException("schema: " + findings.list, e);
    }
  }

  /** Errors and warnings, each with its line. */
  public List<String> check(String html) {
    findings.list.clear();
    Validator validator = schema.createValidator(properties);
    for (var checker : CHECKERS) {
      validator = new CombineValidator(validator, checker.createValidator(properties));
    }
    var parser = new HtmlParser(XmlViolationPolicy.ALLOW);
    parser.setMappingLangToXmlLang(true);
    parser.setErrorHandler(findings);
    parser.setContentHandler(validator.getContentHandler());
    try {
      parser.parse(new InputSource(new StringReader(html)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return List.copyOf(findings.list);
  }

  private static final class Findings implements ErrorHandler {
    private final List<String> list = new ArrayList<>();

    @Override
    public void warning(SAXParseException e) {
      list.add("warning, line " + e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void error(SAXParseException e) {
      list.add("error, line " + e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}
