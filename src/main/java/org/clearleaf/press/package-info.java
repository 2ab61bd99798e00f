/**
 * Composes the line once, from a summary and a bundle to a file; the public way in for every edge.
 */
package org.clearleaf.press;
