/**
 * Faces, itemising by script, bidi level and face, shaping, break opportunities. Never draws, knows
 * no page.
 */
package org.clearleaf.text;
