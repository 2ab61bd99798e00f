package org.clearleaf.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.base.Problems;
import org.clearleaf.exchange.ImportPlan.Decision;
import org.clearleaf.exchange.ImportPlan.Item;
import org.clearleaf.exchange.ImportPlan.Kind;
import org.clearleaf.messages.CharacterCheck;
import org.clearleaf.translation.Translation;

/** Compares terms that came back with the glossary; an empty cell says nothing. */
final class TermPlanner {
  private final Overwrite overwrite;
  private final Problems problems;
  private final Map<String, List<String>> today = new HashMap<>();

  TermPlanner(Translation translation, Overwrite overwrite, Problems problems) {
    this.overwrite = overwrite;
    this.problems = problems;
    for (var term : translation.glossary().terms()) {
      today.putIfAbsent(term.english(), GlossaryTable.cells(term));
    }
  }

  List<Item> plan(List<Incoming.Term> terms) {
    var items = new ArrayList<Item>();
    for (var term : terms) {
      var english = term.cells().getFirst();
      var old = today.getOrDefault(english, List.of());
      var fresh = new ArrayList<String>();
      for (int i = 0; i < term.cells().size(); i++) {
        var cell = term.cells().get(i);
        fresh.add(cell.isEmpty() && !old.isEmpty() ? old.get(i) : cell);
      }
      var decision = decide(term, old, fresh);
      if (decision == Decision.ADDED || decision == Decision.CHANGED) {
        today.put(english, List.copyOf(fresh));
      }
      items.add(new Item(term.place(), Kind.TERM, english, decision, old, List.copyOf(fresh)));
    }
    return items;
  }

  private Decision decide(Incoming.Term term, List<String> old, List<String> fresh) {
    if (fresh.equals(old)) {
      return Decision.SAME;
    }
    var found = new Problems();
    fresh.forEach(cell -> CharacterCheck.check(cell, term.place(), found));
    problems.addAll(found.list());
    if (found.hasErrors()) {
      return Decision.REFUSED;
    }
    if (old.isEmpty()) {
      return Decision.ADDED;
    }
    if (overwrite.covers(term.cells().getFirst())) {
      return Decision.CHANGED;
    }
    problems.error(
        "import.conflict",
        term.place(),
        "The glossary says something else of this term.",
        "Compare both, then import again with --overwrite if the file is right.");
    return Decision.CONFLICT;
  }
}
