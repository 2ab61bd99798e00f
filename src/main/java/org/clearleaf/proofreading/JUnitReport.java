package org.clearleaf.proofreading;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Severity;

/**
 * Findings as JUnit XML, which every server for continuous integration shows: a suite for each
 * language, a test for each unit with findings and one for the language as a whole. An error or an
 * open warning is a failure; an information is not.
 */
public final class JUnitReport {

  private JUnitReport() {}

  /**
   * @param broken what is wrong with the English, and with bundles that cannot be used
   */
  public static void write(List<Proofreading> readings, List<Problem> broken, OutputStream out) {
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "clearleaf translate check");
      writeSuite("project", broken.stream().map(Failure::of).toList(), 1, xml);
      for (var reading : readings) {
        var failures =
            reading.findings().stream()
                .filter(finding -> finding.problem().severity() != Severity.INFO)
                .map(Failure::of)
                .toList();
        writeSuite(reading.language().tag(), failures, reading.units(), xml);
      }
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("nothing is wrong with memory", e);
    }
  }

  private record Failure(String unit, Problem problem) {
    static Failure of(Problem problem) {
      return new Failure(problem.place().unit(), problem);
    }

    static Failure of(Finding finding) {
      return new Failure(
          finding.segment().map(s -> s.id()).orElse(finding.problem().place().file()),
          finding.problem());
    }
  }

  private static void writeSuite(
      String name, List<Failure> failures, int units, XMLStreamWriter xml)
      throws XMLStreamException {
    var byUnit =
        failures.stream()
            .collect(
                Collectors.groupingBy(
                    Failure::unit, java.util.LinkedHashMap::new, Collectors.toList()));
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", name);
    xml.writeAttribute("tests", String.valueOf(Math.max(units, byUnit.size())));
    xml.writeAttribute("failures", String.valueOf(byUnit.size()));
    for (var unit : byUnit.entrySet()) {
      xml.writeCharacters("\n    ");
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", name);
      xml.writeAttribute("name", unit.getKey().isEmpty() ? name : unit.getKey());
      for (var failure : unit.getValue()) {
        xml.writeCharacters("\n      ");
        xml.writeStartElement("failure");
        xml.writeAttribute("type", failure.problem.id());
        xml.writeAttribute("message", visible(failure.problem.message()));
        xml.writeCharacters(visible(failure.problem.toString()));
        xml.writeEndElement();
      }
      xml.writeCharacters("\n    ");
      xml.writeEndElement();
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  /** Characters that no XML file can hold (XML 1.0, Char) are shown by their numbers. */
  private static String visible(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          boolean allowed =
              c == '\n'
                  || c == '\t'
                  || c >= ' ' && c < 0xD800
                  || c >= 0xE000 && c <= 0xFFFD
                  || c > 0xFFFF;
          if (allowed) {
            out.appendCodePoint(c);
          } else {
            out.append("U+%04X".formatted(c));
          }
        });
    return out.toString();
  }
}
