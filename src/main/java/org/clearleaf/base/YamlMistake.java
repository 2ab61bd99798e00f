package org.clearleaf.base;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Why a text is no YAML, in the words of somebody who writes a file and knows no YAML; the parser
 * speaks of tokens and blocks (snakeyaml-engine 3.2).
 *
 * @param mark where to look; empty where the parser does not tell
 */
record YamlMistake(Optional<Mark> mark, String message, String remedy) {

  static YamlMistake of(MarkedYamlEngineException e) {
    var problem = e.getProblem() == null ? "" : e.getProblem();
    var context = e.getContext() == null ? "" : e.getContext();
    var there = e.getProblemMark().or(e::getContextMark);
    if (context.contains("quoted scalar") && problem.contains("end of stream")) {
      // The end of the file is where nobody looks.
      return new YamlMistake(
          e.getContextMark().or(() -> there),
          "A quotation mark begins a text here, and none ends it.",
          "Put the same mark at the end of the text.");
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return new YamlMistake(
          there,
          "There is a colon where none can be.",
          "If it belongs to a text, put the text in quotes. If the line begins too far to the right,"
              + " let it line up with the line above; that one has to have a colon too.");
    }
    if (problem.contains("TAB")) {
      return new YamlMistake(
          there, "The line has a tab in it.", "Write spaces in its place: two for each step.");
    }
    if (problem.contains("cannot start any token")) {
      return new YamlMistake(
          there,
          "A text begins with a character that means something else here.",
          "Put the text in quotes.");
    }
    if (problem.startsWith("could not find expected ':'")) {
      return new YamlMistake(
          e.getContextMark().or(() -> there),
          "The line has no colon.",
          "Write a key, a colon, a space and the value, such as \"size: 18\".");
    }
    if (problem.startsWith("expected <block end>") && problem.contains("<scalar>")) {
      return new YamlMistake(
          there,
          "Something follows a text that is in quotes.",
          "Put the whole text between two quotation marks; in a line above, one may be missing.");
    }
    if (problem.startsWith("expected <block end>")) {
      return new YamlMistake(
          there,
          "The line does not line up with those above it.",
          "Let it begin below the first letter of the others that belong to the same list or key.");
    }
    if (problem.startsWith("expected ','")) {
      return new YamlMistake(
          e.getContextMark().or(() -> there),
          "A list in brackets is not ended, or lacks a comma.",
          "Write it as [one, two], and a text with a comma or a bracket in it in quotes.");
    }
    return new YamlMistake(
        there,
        "This is not YAML: " + problem + ".",
        "Mend the line; the mistake may stand in the line before.");
  }
}
