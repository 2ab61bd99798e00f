package org.clearleaf.layout;

import java.util.List;

/**
 * The finished pages of a handout.
 *
 * @param bodySize the size of the body text, thousandths of a point; nothing on a page is smaller (LP6)
 */
public record Pages(PageFormat format, int bodySize, List<Page> pages) {}
