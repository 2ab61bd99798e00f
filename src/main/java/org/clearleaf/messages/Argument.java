package org.clearleaf.messages;

import org.clearleaf.base.Language;

/**
 * What is filled in for a placeholder. It is isolated from the text around it (STANDARDS N18) and
 * kept on one line (LP33).
 *
 * @param language null where it is the bundle's
 */
public record Argument(String text, Language language) {}
