package org.clearleaf.proofreading;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;

/** A run of letters cut where its script changes. */
final class ScriptParts {

  /** For all scripts of the language, which belong together as in Japanese. */
  static final int OWN = -1;

  private ScriptParts() {}

  /**
   * @param script {@link #OWN}, or a number of {@link UScript}
   */
  record Part(int script, String text) {
    boolean isOwn() {
      return script == OWN;
    }

    /** As a message calls it. */
    String scriptName() {
      return UScript.getName(script).replace('_', ' ');
    }
  }

  static List<Part> of(String run, Orthography orthography) {
    var parts = new ArrayList<Part>(1);
    int start = 0;
    int script = UScript.INHERITED;
    for (int i = 0, c; i < run.length(); i += Character.charCount(c)) {
      c = run.codePointAt(i);
      int next = scriptOf(c, orthography);
      if (next != UScript.INHERITED && next != script) {
        if (script != UScript.INHERITED) {
          parts.add(new Part(script, run.substring(start, i)));
          start = i;
        }
        script = next;
      }
    }
    if (script != UScript.INHERITED) {
      parts.add(new Part(script, run.substring(start)));
    }
    return parts;
  }

  /** Marks and letters of no script in particular belong to the part before them. */
  private static int scriptOf(int c, Orthography orthography) {
    if (orthography.isOwn(c)) {
      int script = UScript.getScript(c);
      return script == UScript.COMMON || script == UScript.INHERITED ? UScript.INHERITED : OWN;
    }
    return UScript.getScript(c);
  }
}
