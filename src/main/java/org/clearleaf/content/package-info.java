/** A summary, Markdown with front matter, becomes keyed units of English text in a tree. */
package org.clearleaf.content;
