package org.clearleaf.content;

import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.SourceText;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads a summary: Markdown with front matter, of which only what a handout can show is understood.
 * Anything else is a problem with its line; nothing is dropped in silence, because what is dropped
 * here is missing on a patient's sheet.
 *
 * <p>A unit is one paragraph, one item, one heading or one cell, and not one sentence. Languages
 * differ in the order of words, and also in where one sentence ends and the next begins: a
 * translator may join two short sentences or split one, and a reviewer judges a paragraph as a
 * whole. Paragraphs of a handout are short enough for that (STANDARDS 3.4).
 *
 * <p>Safe for several threads.
 */
public final class SummaryReader {

  /** Where summaries are kept, one file each. */
  public static final String FOLDER = "summaries";

  private static final String ENDING = ".md";

  /**
   * Name of the catalogue of the words that all sheets share; a summary of that name would take its
   * file's place.
   */
  private static final String COMMON = "common";

  /** Markdown that nests deeper than this is no text. */
  private static final int DEEPEST_BLOCK = 20;

  private static final int DEEPEST_INLINE = 50;

  private static final Parser MARKDOWN =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST_BLOCK)
          .maxInlineNesting(DEEPEST_INLINE)
          .build();

  /**
   * Reads one summary.
   *
   * @param name the name of its file without {@code .md}, such as {@code
   *     acute-lymphocytic-leukemia}
   * @return empty if an error was reported; a summary may come with warnings
   */
  public Optional<Summary> read(String name, Shelf shelf, Problems problems) {
    var file = FOLDER + "/" + name + ENDING;
    var found = new Problems();
    var summary = readFile(name, file, shelf, found);
    problems.addAll(found.list());
    return found.hasErrors() ? Optional.empty() : summary;
  }

  /**
   * The same for whoever looks at the shelf and prints nothing: a summary comes back wherever there
   * is one, such as one whose review is overdue, and what is wrong with it is told beside it.
   */
  public Optional<Summary> readAnyhow(String name, Shelf shelf, Problems problems) {
    return readFile(name, FOLDER + "/" + name + ENDING, shelf, problems);
  }

  private static Optional<Summary> readFile(
      String name, String file, Shelf shelf, Problems problems) {
    if (!UnitText.isName(name) || name.equals(COMMON)) {
      problems.error(
          "summary.file-name",
          Place.file(file),
          "A summary cannot have the name \"" + name + "\".",
          "Name its file with small letters a to z, digits and hyphens, up to 40 of them, and not \"common\".");
      return Optional.empty();
    }
    return SourceText.read(file, shelf, problems)
        .flatMap(text -> readText(name, file, text, shelf, problems));
  }

  private static Optional<Summary> readText(
      String name, String file, String text, Shelf shelf, Problems problems) {
    var lines = text.lines().toList();
    int end =
        lines.isEmpty() || !lines.getFirst().equals("---")
            ? -1
            : lines.subList(1, lines.size()).indexOf("---") + 1;
    if (end < 1) {
      problems.error(
          "summary.front-matter",
          Place.line(file, 1),
          "The summary does not begin with its front matter.",
          "Begin with a line ---, then id, version, reviewed, next-review, source, codes and names, then a line ---.");
      return Optional.empty();
    }
    var front = FrontMatter.read(file, lines, end, shelf.today(), problems);
    var source = new SourceLines(file, lines, end + 1);
    var walk = new SummaryWalk(source, front.map(FrontMatter::sheet).orElse(""), problems);
    walk.walk(parse(String.join("\n", lines.subList(end + 1, lines.size()))));
    front.ifPresent(f -> walk.checkNames(f));
    return front.flatMap(f -> summary(name, file, f, walk));
  }

  private static Node parse(String markdown) {
    return MARKDOWN.parse(markdown);
  }

  private static Optional<Summary> summary(
      String name, String file, FrontMatter front, SummaryWalk walk) {
    return walk.title()
        .map(title ->
            new Summary(
                name,
                Place.file(file),
                front.sheet(),
                front.version(),
                front.basis(),
                front.dated(),
                front.nextReview(),
                front.source(),
                front.languages(),
                front.codes(),
                front.names(),
                title,
                walk.sections()));
  }
}
