/**
 * Papers for those who read a translation: the review sheet that comes back with ticks and a
 * signature, and the working copy that a translator looks at while writing (TRANSLATION 5).
 */
package org.clearleaf.review;
