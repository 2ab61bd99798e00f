package org.clearleaf.pack;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.pdf.JobWriter;
import org.clearleaf.press.Composition;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.clearleaf.press.SetSheet;
import org.clearleaf.template.PackPage;
import org.clearleaf.template.PackTemplate;

/**
 * The sheets of one summary: before the copies of each language a separator that names it, in the
 * order of the numbers in the rack.
 */
final class Stack {

  /** In points; to be read across a desk. */
  private static final int SEPARATOR_SIZE = 36;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

  private final String summary;
  private final PackOrder order;
  private final Press press;
  private final PackTemplate template;
  private final RackNumbers numbers;
  private final PageCount count;
  private final Problems problems;
  private final List<PackPage.Entry> entries = new ArrayList<>();
  private final Map<Language, List<String>> fonts = new HashMap<>();
  private Composition.Facts facts;

  Stack(
      String summary,
      PackOrder order,
      Press press,
      PackTemplate template,
      RackNumbers numbers,
      PageCount count,
      Problems problems) {
    this.summary = summary;
    this.order = order;
    this.press = press;
    this.template = template;
    this.numbers = numbers;
    this.count = count;
    this.problems = problems;
  }

  /** What is on the index; known when the files are made. */
  PackPage.Sheet sheet() {
    return sheet(facts, entries);
  }

  /** The families of each language; known when the files are made. */
  Map<Language, List<String>> fonts() {
    return fonts;
  }

  /** The files, some of which lack what a problem stopped. */
  List<Pack.File> files(List<Language> languages, Packer.Steps steps) throws IOException {
    var sorted = languages.stream().sorted(Comparator.comparingInt(numbers::of)).toList();
    var files = new ArrayList<Pack.File>();
    switch (order.division()) {
      case JOB -> write(sorted, "", steps, files);
      case LANGUAGE -> {
        for (var language : sorted) {
          write(List.of(language), "-" + language, steps, files);
        }
      }
    }
    return files;
  }

  private void write(
      List<Language> languages, String tag, Packer.Steps steps, List<Pack.File> files)
      throws IOException {
    try (var job = new JobWriter(order.paper())) {
      boolean drafts = false;
      for (var language : languages) {
        drafts |= add(press.compose(order.sheet(summary, language)), job);
        steps.step(summary + "  " + language);
      }
      if (!problems.hasErrors() && count.fits()) {
        var of = languages.size() == 1 ? facts.languageName() : languages.size() + " languages";
        var title =
            "Waiting-room pack %s, version %d: %s".formatted(facts.sheet(), facts.version(), of);
        files.add(
            new Pack.File(
                Pack.Role.SHEETS,
                name(tag),
                order.paper().name(),
                job.finish(title, drafts),
                job.pages()));
      }
    }
  }

  /** Adds a separator and the copies after it, and answers whether they are a draft. */
  private boolean add(Composition made, JobWriter job) throws IOException {
    problems.addAll(made.problems());
    if (made.facts().isEmpty() || made.sheet().isEmpty()) {
      return false;
    }
    facts = made.facts().get();
    var sheet = made.sheet().get();
    var language = made.order().language();
    var document = sheet.pages().document();
    var entry =
        new PackPage.Entry(
            numbers.of(language),
            language,
            document.direction(),
            facts.languageName(),
            facts.endonym(),
            document.head().draft(),
            order.copies().of(language),
            sheet.pages().pages().size());
    entries.add(entry);
    fonts.put(language, facts.fonts());
    var separator = template.separator(sheet(facts, List.of(entry)), entry, problems);
    var set =
        separator.isEmpty()
            ? Optional.<SetSheet>empty()
            : press
                .printer()
                .set(
                    separator.get(),
                    "separator of " + language,
                    StaffPapers.FONTS,
                    Map.of(language, facts.fonts()),
                    Map.of(),
                    order.paper(),
                    SEPARATOR_SIZE,
                    problems);
    int leaves = 1 + entry.copies() * ((entry.pages() + 1) / 2);
    if (set.isPresent() && count.add(2 * leaves)) {
      job.begin("%d. %s".formatted(entry.number(), entry.englishName()));
      job.add(set.get().pages(), set.get().tree(), 1);
      job.add(sheet.pages(), sheet.tree(), entry.copies());
    }
    return entry.draft();
  }

  private static PackPage.Sheet sheet(Composition.Facts facts, List<PackPage.Entry> entries) {
    return new PackPage.Sheet(
        facts.sheet(),
        facts.version(),
        facts.medicalSource(),
        facts.dated().toString(),
        facts.nextReview().toString(),
        List.copyOf(entries));
  }

  /** {@code CL-101-pack-v1-2026-05-a4.pdf}: without a diagnosis (M4, M6). */
  private String name(String tag) {
    var name = new StringBuilder(facts.sheet()).append(tag).append("-pack-v");
    name.append(facts.version()).append('-').append(MONTH.format(facts.dated()));
    if (order.kind() == EditionKind.BILINGUAL) {
      name.append("-bilingual");
    }
    if (order.size() != Order.DEFAULT_SIZE) {
      name.append('-').append(order.size()).append("pt");
    }
    return name.append('-').append(order.paper().name()).append(".pdf").toString();
  }
}
