package org.clearleaf.press;

import org.clearleaf.layout.Pages;
import org.clearleaf.tagging.StructureTree;

/** A sheet that is set and not written yet, so that it can stand in a file with others. */
public record SetSheet(Pages pages, StructureTree tree) {}
