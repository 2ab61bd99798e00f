/**
 * Lines, blocks, tables, pages: a document becomes placed items. Measures, never draws.
 *
 * <p>Every block is first set as a column of {@link org.clearleaf.layout.Strip}s, slices that no
 * page break cuts; then {@link org.clearleaf.layout.Paginator} chooses the breaks for the whole
 * sheet at once; then the footer is set, which knows the number of pages. All lengths are whole
 * thousandths of a point.
 */
package org.clearleaf.layout;
