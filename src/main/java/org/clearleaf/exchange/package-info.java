/**
 * Files that go out to translators' tools and come back: XLIFF, spreadsheets, tables, translation
 * memories (TRANSLATION 1 and 4.1). What comes back is planned first and then merged by key.
 */
package org.clearleaf.exchange;
