/**
 * The words of one language, checked against the English they stand for; dates, numbers, plurals;
 * who signed what.
 */
package org.clearleaf.messages;
