package org.clearleaf.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.text.FaceLibrary;
import org.clearleaf.translation.Translations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every kind of slip, in every language of the project, one at a time: what the checks promise,
 * asked of real words. What was found stands in target/seeded-faults.md afterwards.
 */
class SeededFaultsTest {

  private static final ProjectShelf SHELF = new ProjectShelf();
  private static final Map<String, Map<SeededFault, String>> FOUND = new TreeMap<>();

  private final Translations translations;
  private final Proofreader proofreader;

  SeededFaultsTest() throws IOException {
    SeededBundle.plantEnglish(SHELF);
    translations = new Translations(SHELF);
    proofreader = new Proofreader(new FaceLibrary(SHELF, new Problems())::shows, SheetFit.UNKNOWN);
  }

  @TestFactory
  Stream<DynamicContainer> everyFaultIsFoundInEveryLanguage() {
    return translations.tags().stream()
        .filter(tag -> !tag.equals("en"))
        .map(tag -> DynamicContainer.dynamicContainer(tag, faults(tag)));
  }

  private Stream<DynamicTest> faults(String tag) {
    var language = new Language(tag);
    var right = DynamicTest.dynamicTest("right words are left alone", language::plant);
    return Stream.concat(
        Stream.of(right),
        Stream.of(SeededFault.values())
            .map(fault -> DynamicTest.dynamicTest(fault.words(), () -> language.find(fault))));
  }

  private final class Language {
    private final String tag;
    private SeededBundle bundle;
    private Set<String> before;

    Language(String tag) {
      this.tag = tag;
    }

    void plant() throws IOException {
      bundle = SeededBundle.plant(translations.read(tag, new Problems()).orElseThrow(), SHELF);
      var findings = findings();
      before = written(findings);
      assertThat(findings.stream().map(Finding::problem))
          .filteredOn(problem -> problem.place().unit().startsWith("seeded."))
          // Nobody has translated back what was planted just now.
          .filteredOn(problem -> !problem.id().equals("backtr.missing"))
          .isEmpty();
    }

    void find(SeededFault fault) throws IOException {
      var repair = fault.plant(bundle);
      if (repair == null) {
        tell(fault, "–");
        return;
      }
      var findings = findings();
      repair.run();
      findings.removeIf(finding -> before.contains(written(finding)));
      var expected = fault.id() + " " + fault.severity();
      var found = new HashSet<String>();
      findings.forEach(finding -> found.add(finding.check() + " " + finding.problem().severity()));
      tell(fault, found.contains(expected) ? letter(fault) : "**missed**");
      assertThat(found).contains(expected);
    }

    private List<Finding> findings() throws IOException {
      var problems = new Problems();
      var translation = translations.read(tag, problems).orElseThrow();
      return new ArrayList<>(proofreader.read(translation, problems.list()).findings());
    }

    private void tell(SeededFault fault, String found) {
      FOUND.computeIfAbsent(tag, _ -> new TreeMap<>()).put(fault, found);
    }
  }

  private static Set<String> written(List<Finding> findings) {
    var written = new HashSet<String>();
    findings.forEach(finding -> written.add(written(finding)));
    return written;
  }

  private static String written(Finding finding) {
    var problem = finding.problem();
    return problem.id() + problem.place().file() + problem.place().unit() + problem.message();
  }

  private static String letter(SeededFault fault) {
    return fault.severity().name().substring(0, 1).toUpperCase(Locale.ROOT);
  }

  /** A table for whoever keeps the checks: a language a row, a fault a column. */
  @AfterAll
  static void writeTable() throws IOException {
    var faults = SeededFault.values();
    var out = new StringBuilder("# Faults that were planted, and what found them\n\n");
    out.append("E error, W warning, – the language cannot have it.\n\n");
    for (var fault : faults) {
      out.append(fault.ordinal() + 1 + ". " + fault.words() + ": `" + fault.id() + "`\n");
    }
    out.append("\n| |");
    for (var fault : faults) {
      out.append(" " + (fault.ordinal() + 1) + " |");
    }
    out.append("\n|---|" + "---|".repeat(faults.length) + "\n");
    FOUND.forEach((tag, found) -> {
      out.append("| " + tag + " |");
      for (var fault : faults) {
        out.append(" " + found.getOrDefault(fault, "not asked") + " |");
      }
      out.append('\n');
    });
    Files.writeString(Path.of("target/seeded-faults.md"), out);
  }
}
