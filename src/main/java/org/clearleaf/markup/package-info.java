/**
 * Our small XHTML vocabulary, read strictly into values. The vocabulary stands in {@code
 * docs/markup.md}; what is not in it is a problem with line and column, so a template can neither
 * lose text nor say what no later stage understands.
 */
package org.clearleaf.markup;
