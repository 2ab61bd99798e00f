/**
 * Joins the reading order of the document to what stands on the pages: the structure tree of a
 * tagged file.
 */
package org.clearleaf.tagging;
