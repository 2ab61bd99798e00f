/**
 * The template of the handout, filled with the words of one language, gives the page as text in the
 * vocabulary of {@code docs/markup.md}. The only package that knows FreeMarker. A translation is
 * data here, never a template.
 */
package org.clearleaf.template;
