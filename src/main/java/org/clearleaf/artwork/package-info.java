/**
 * Reads pictures from files: SVG into a drawing, PNG into pixels. What cannot be kept exactly is a
 * problem, for a logo that is nearly right is wrong. AWT and the two libraries are met here alone,
 * and start only where there is a picture.
 */
package org.clearleaf.artwork;
