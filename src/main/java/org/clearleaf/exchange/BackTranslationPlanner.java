package org.clearleaf.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.clearleaf.base.Problems;
import org.clearleaf.exchange.ImportPlan.Decision;
import org.clearleaf.exchange.ImportPlan.Item;
import org.clearleaf.exchange.ImportPlan.Kind;
import org.clearleaf.exchange.Incoming.BackTranslated;
import org.clearleaf.messages.CharacterCheck;
import org.clearleaf.translation.BackTranslations;
import org.clearleaf.translation.Segment;
import org.clearleaf.translation.Translation;

/** Compares back-translations that came back with the words of today: they hold for these only. */
final class BackTranslationPlanner {
  private final Translation translation;
  private final Overwrite overwrite;
  private final Problems problems;

  BackTranslationPlanner(Translation translation, Overwrite overwrite, Problems problems) {
    this.translation = translation;
    this.overwrite = overwrite;
    this.problems = problems;
  }

  List<Item> plan(List<BackTranslated> lines) {
    var bySegment = new LinkedHashMap<String, SequencedMap<Integer, BackTranslated>>();
    for (var line : lines) {
      bySegment
          .computeIfAbsent(line.id().segment(), _ -> new TreeMap<>())
          .putIfAbsent(line.id().form(), line);
    }
    var items = new ArrayList<Item>();
    bySegment.forEach((id, forms) -> {
      var segment = translation.segment(id);
      if (segment.isEmpty()) {
        ImportPlanner.unknown(id, forms.firstEntry().getValue().place(), problems);
      } else {
        items.add(plan(segment.get(), List.copyOf(forms.values())));
      }
    });
    return items;
  }

  private Item plan(Segment segment, List<BackTranslated> forms) {
    var english = forms.stream().map(BackTranslated::english).toList();
    var old = segment.backTranslation().orElse(List.of());
    return new Item(
        forms.getFirst().place(),
        Kind.BACK_TRANSLATION,
        segment.id(),
        decide(segment, forms, english, old),
        old,
        english);
  }

  private Decision decide(
      Segment segment, List<BackTranslated> forms, List<String> english, List<String> old) {
    var place = forms.getFirst().place();
    if (english.stream().allMatch(String::isEmpty)) {
      return Decision.EMPTY;
    }
    if (english.equals(old)) {
      return Decision.SAME;
    }
    var targets = forms.stream().map(BackTranslated::target).toList();
    if (!targets.equals(segment.texts().stream().map(Spaces::mended).toList())) {
      problems.error(
          "import.target-changed",
          place,
          "The words have changed since they were given out to be translated back.",
          "Export the back-translation table again and have the new words translated back.");
      return Decision.REFUSED;
    }
    var found = new Problems();
    for (var text : english) {
      CharacterCheck.check(text, place, found);
      if (text.isEmpty() || text.contains(BackTranslations.BETWEEN)) {
        found.error(
            "import.forms",
            place,
            text.isEmpty()
                ? "Some forms of the unit are translated back and others are not."
                : "A back-translation holds \"" + BackTranslations.BETWEEN.strip() + "\".",
            text.isEmpty() ? "Translate all of them back." : "Write another sign.");
      }
    }
    problems.addAll(found.list());
    if (found.hasErrors()) {
      return Decision.REFUSED;
    }
    if (old.isEmpty()) {
      return Decision.ADDED;
    }
    if (overwrite.covers(segment.id())) {
      return Decision.CHANGED;
    }
    problems.error(
        "import.conflict",
        place,
        "These words were translated back in another way before.",
        "Compare both, then import again with --overwrite "
            + segment.id()
            + " if the file is better.");
    return Decision.CONFLICT;
  }
}
