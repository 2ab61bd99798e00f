package org.clearleaf.text;

import org.clearleaf.base.Language;
import org.clearleaf.markup.NodeId;

/**
 * A stretch of a paragraph in one style.
 *
 * @param start index of its first UTF-16 unit in the paragraph
 * @param end index after its last
 * @param node the inline node (Span or Link) that the characters belong to, null where they belong
 *     to the block itself
 */
public record Stretch(int start, int end, boolean bold, Language language, NodeId node) {}
