/**
 * The checks of a language's words against their source: one class, one paragraph of docs/checks.md
 * and one specification each. TRANSLATION 3.2 lists them.
 */
package org.clearleaf.proofreading;
