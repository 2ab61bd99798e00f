package org.clearleaf.text;

import java.util.List;

/**
 * One line, arranged for the eye.
 *
 * @param start index in the paragraph's text of the first unit of the line
 * @param end index after its last unit, trailing spaces included: they are shown so that the text
 *     reads back
 * @param runs from left to right, trailing spaces included
 * @param width in thousandths of a point, without the trailing spaces
 * @param trailing the width of the trailing spaces; in a right-to-left paragraph they stand left of
 *     the line
 * @param inkAbove how far ink rises above the baseline, thousandths of a point
 * @param inkBelow how far ink falls below the baseline, thousandths of a point, positive downwards
 */
public record Line(
    int start, int end, List<GlyphRun> runs, int width, int trailing, int inkAbove, int inkBelow) {}
