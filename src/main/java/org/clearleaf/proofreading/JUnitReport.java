package org.clearleaf.proofreading;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Severity;
import org.clearleaf.translation.Segment;

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
      writeSuite(
          "project", broken.stream().filter(JUnitReport::fails).map(Failure::of).toList(), xml);
      for (var reading : readings) {
        var failures =
            reading.findings().stream()
                .filter(finding -> fails(finding.problem()))
                .map(Failure::of)
                .toList();
        writeSuite(reading.language().tag(), failures, xml);
      }
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("nothing is wrong with memory", e);
    }
  }

  private static boolean fails(Problem problem) {
    return problem.severity() != Severity.INFO;
  }

  /**
   * @param unit empty where it concerns the language as a whole
   */
  private record Failure(String unit, Problem problem) {
    static Failure of(Problem problem) {
      return new Failure(problem.place().unit(), problem);
    }

    static Failure of(Finding finding) {
      return new Failure(finding.segment().map(Segment::id).orElse(""), finding.problem());
    }
  }

  private static void writeSuite(String name, List<Failure> failures, XMLStreamWriter xml)
      throws XMLStreamException {
    var byUnit = new LinkedHashMap<String, List<Problem>>();
    byUnit.put("", new ArrayList<>());
    failures.forEach(failure ->
        byUnit.computeIfAbsent(failure.unit, _ -> new ArrayList<>()).add(failure.problem));
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", name);
    xml.writeAttribute("tests", String.valueOf(byUnit.size()));
    xml.writeAttribute(
        "failures", String.valueOf(byUnit.values().stream().filter(l -> !l.isEmpty()).count()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
    for (var unit : byUnit.entrySet()) {
      xml.writeCharacters("\n    ");
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", name);
      xml.writeAttribute("name", unit.getKey().isEmpty() ? name : visible(unit.getKey()));
      // The schema of JUnit's reports allows one failure a test.
      if (!unit.getValue().isEmpty()) {
        writeFailure(unit.getValue(), xml);
      }
      xml.writeEndElement();
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private static void writeFailure(List<Problem> problems, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeCharacters("\n      ");
    xml.writeStartElement("failure");
    xml.writeAttribute("type", problems.getFirst().id());
    xml.writeAttribute(
        "message",
        visible(problems.stream().map(Problem::message).collect(Collectors.joining(" "))));
    xml.writeCharacters(
        visible(problems.stream().map(Problem::toString).collect(Collectors.joining("\n"))));
    xml.writeEndElement();
    xml.writeCharacters("\n    ");
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
