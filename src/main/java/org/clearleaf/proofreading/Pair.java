package org.clearleaf.proofreading;

import org.clearleaf.translation.Segment;

/**
 * One text of a segment beside its source.
 *
 * @param form which of the plural forms, from 0
 * @param source the English that the form words: of two forms the second, but for the form that
 *     stands for exactly one thing
 */
public record Pair(Segment segment, int form, Text source, Text target) {}
