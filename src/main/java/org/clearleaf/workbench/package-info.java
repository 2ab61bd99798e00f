/**
 * The translators' bench: adds a language, brings it up to date with the English, tells how far it
 * has come, records who signed it. Nothing here writes: each answers with the files as they should
 * be.
 */
package org.clearleaf.workbench;
