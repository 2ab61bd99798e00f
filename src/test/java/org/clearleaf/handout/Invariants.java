package org.clearleaf.handout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that is true of every finished sheet. */
final class Invariants {

  static final List<Invariant> ALL =
      Stream.of(
              TextInvariants.ALL,
              FooterInvariants.ALL,
              InkInvariants.ALL,
              PageInvariants.ALL,
              TagInvariants.ALL,
              FileInvariants.ALL)
          .flatMap(List::stream)
          .toList();

  private Invariants() {}

  /** The sentences that are not true of a handout, and where. */
  static Map<String, Breaches> broken(Handout handout) {
    var broken = new LinkedHashMap<String, Breaches>();
    for (var invariant : ALL) {
      var breaches = new Breaches();
      try {
        invariant.check().look(handout, breaches);
      } catch (RuntimeException e) {
        breaches.add("the file cannot be read: " + e);
      }
      if (!breaches.isEmpty()) {
        broken.put(invariant.sentence(), breaches);
      }
    }
    return broken;
  }
}
