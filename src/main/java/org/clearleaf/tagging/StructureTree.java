package org.clearleaf.tagging;

import java.util.List;

/**
 * The logical structure of a file, and its pages cut into the pieces that the structure refers to.
 */
public record StructureTree(Element root, List<TaggedPage> pages) {}
