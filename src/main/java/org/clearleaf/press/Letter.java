package org.clearleaf.press;

import org.clearleaf.markup.Document;

/**
 * The letter that a handout is sent with.
 *
 * @param subject names no illness, medicine or person (STANDARDS M4)
 * @param clinicNamed whether the clinic's name stands in it; it does not where the name itself
 *     tells an illness
 */
public record Letter(String subject, boolean clinicNamed, Document document) {}
