package org.clearleaf.layout;

import java.util.List;
import org.clearleaf.markup.Document;

/**
 * The finished pages of a handout.
 *
 * @param document the document as it was set: a table too wide for the page has become a list in it
 *     (LP41)
 * @param bodySize the size of the body text, thousandths of a point; nothing on a page is smaller
 *     (LP6)
 */
public record Pages(Document document, PageFormat format, int bodySize, List<Page> pages) {}
