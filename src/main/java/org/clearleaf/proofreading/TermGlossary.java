package org.clearleaf.proofreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clearleaf.base.Severity;
import org.clearleaf.proofreading.WordPattern.Span;
import org.clearleaf.translation.Glossary;

/**
 * One word for one concept (STANDARDS H-p): where the English has a term of the glossary, the
 * translation has the approved one, and none of the wordings that must not stand for it.
 */
final class TermGlossary implements PairCheck {

  @Override
  public String id() {
    return "term.glossary";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    var source = pair.source().bare();
    var small = source.toLowerCase(Locale.ROOT);
    var target = Folding.of(proof).of(pair.target());
    var taken = new ArrayList<Span>();
    for (var entry : Entries.of(proof).longestFirst()) {
      var stands =
          entry.english.in(source, small).stream()
              .filter(span -> taken.stream().noneMatch(other -> other.covers(span)))
              .toList();
      if (!stands.isEmpty()) {
        taken.addAll(stands);
        check(entry, target, pair, findings);
      }
    }
  }

  private void check(Entry entry, String target, Pair pair, Findings findings) {
    var accepted = entry.accepted.stream().flatMap(p -> all(p, target)).toList();
    if (accepted.isEmpty() && !entry.english.isAbbreviatedIn(pair.target().bare())) {
      findings.add(
          this,
          Severity.WARNING,
          pair,
          "The English text has \""
              + entry.term.english()
              + "\", the translation has no \""
              + entry.term.target()
              + "\".",
          "Use the term of the glossary, or add the form that stands here to its column \"also\".");
    }
    for (var wrong : entry.not) {
      boolean stands =
          all(wrong.pattern, target)
              .anyMatch(span -> accepted.stream().noneMatch(ok -> ok.covers(span)));
      if (stands) {
        findings.add(
            this,
            Severity.WARNING,
            pair,
            "\""
                + wrong.word
                + "\" stands for \""
                + entry.term.english()
                + "\", and the glossary says that it must not.",
            "Write \"" + entry.term.target() + "\".");
      }
    }
  }

  private static Stream<Span> all(WordPattern pattern, String text) {
    var found = new ArrayList<Span>();
    for (var span = pattern.find(text, 0);
        span.isPresent();
        span = pattern.find(text, span.get().start() + 1)) {
      found.add(span.get());
    }
    return found.stream();
  }

  private record Wrong(String word, WordPattern pattern) {}

  private record Entry(
      Glossary.Term term, EnglishTerm english, List<WordPattern> accepted, List<Wrong> not) {

    static Entry of(Glossary.Term term, Folding folding, Particles particles) {
      return new Entry(
          term,
          EnglishTerm.of(term.english()),
          term.accepted().stream()
              .flatMap(word -> Stream.of(word, EnglishTerm.withoutBrackets(word)).distinct())
              .flatMap(word -> particles.before(WordPattern.beginning(word, folding)))
              .toList(),
          term.not().stream().map(word -> new Wrong(word, WordPattern.of(word, folding))).toList());
    }
  }

  /** The glossary made ready, once for a language. */
  private record Entries(List<Entry> longestFirst) {

    static Entries of(Proof proof) {
      return proof.kept(
          Entries.class,
          () -> {
            var particles = Particles.of(proof.locale());
            return new Entries(
                proof.translation().glossary().terms().stream()
                    .map(term -> Entry.of(term, Folding.of(proof), particles))
                    .sorted(Comparator.comparingInt((Entry e) -> e.english.length()).reversed())
                    .toList());
          });
    }
  }
}
