package org.clearleaf.press;

import java.util.List;
import org.clearleaf.base.Problem;

/**
 * How far a summary has come in one language.
 *
 * @param languageName in English; empty where the bundle does not tell
 * @param endonym the language in its own words; empty where the bundle does not tell
 */
public record Standing(String languageName, String endonym, State state, List<Problem> problems) {}
