/** The command line: turns arguments into orders and shows the editions with their problems. */
package org.clearleaf.cli;
