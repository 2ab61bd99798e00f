/**
 * What the project holds of one language, as its translators see it: the words beside their source,
 * the glossary, the translations back, what was signed and what was acknowledged.
 */
package org.clearleaf.translation;
