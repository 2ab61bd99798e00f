package org.clearleaf.text;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Embedding levels of a paragraph by the Unicode bidirectional algorithm (UAX 9). The algorithm
 * runs over a private copy of the text in which isolates and {@link Islands} are put between
 * controls; no control ever gets into the text that is shown.
 */
final class BidiLevels {
  private static final char LRI = '\u2066';
  private static final char RLI = '\u2067';
  private static final char PDI = '\u2069';
  private static final char LRO = '\u202D';
  private static final char PDF = '\u202C';

  private final String text;
  private final StringBuilder copy;
  private final int[] places;

  private BidiLevels(String text) {
    this.text = text;
    copy = new StringBuilder(text.length() + 64);
    places = new int[text.length()];
  }

  /** The level of each UTF-16 unit; null if all are 0. */
  static byte[] of(String text, List<Isolate> isolates, boolean rightToLeft) {
    if (!rightToLeft && !hasRightToLeft(text)) {
      return null;
    }
    return new BidiLevels(text).levels(isolates, rightToLeft);
  }

  private static boolean hasRightToLeft(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x0590 && Isolate.isRightToLeft(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  private byte[] levels(List<Isolate> isolates, boolean rightToLeft) {
    copy(0, text.length(), isolates, rightToLeft);
    var bidi = new Bidi();
    bidi.setPara(copy.toString(), rightToLeft ? Bidi.RTL : Bidi.LTR, null);
    byte[] found = bidi.getLevels();
    var levels = new byte[text.length()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = found[places[i]];
    }
    return levels;
  }

  private void copy(int from, int to, List<Isolate> isolates, boolean rightToLeft) {
    int at = from;
    for (var isolate : rightToLeft ? withIslands(from, to, isolates) : isolates) {
      copy(at, isolate.start());
      switch (isolate.kind()) {
        case PLAIN -> {
          copy.append(LRI).append(LRO);
          copy(isolate.start(), isolate.end(), isolate.inside(), false);
          copy.append(PDF);
        }
        case LEFT_TO_RIGHT -> {
          copy.append(LRI);
          copy(isolate.start(), isolate.end(), isolate.inside(), false);
        }
        case RIGHT_TO_LEFT -> {
          copy.append(RLI);
          copy(isolate.start(), isolate.end(), isolate.inside(), true);
        }
      }
      copy.append(PDI);
      at = isolate.end();
    }
    copy(at, to);
  }

  private void copy(int from, int to) {
    for (int i = from; i < to; i++) {
      places[i] = copy.length();
      copy.append(text.charAt(i));
    }
  }

  /** The isolates of a right-to-left part, with its islands round them. */
  private List<Isolate> withIslands(int from, int to, List<Isolate> isolates) {
    var all = new ArrayList<Isolate>();
    int next = 0;
    for (var island : Islands.find(text, from, to, isolates, Islands.Around.RIGHT_TO_LEFT)) {
      while (next < isolates.size() && isolates.get(next).start() < island.start()) {
        all.add(isolates.get(next++));
      }
      next += island.inside().size();
      all.add(new Isolate(island.start(), island.end(), Isolate.Kind.PLAIN, island.inside()));
    }
    all.addAll(isolates.subList(next, isolates.size()));
    return all;
  }
}
