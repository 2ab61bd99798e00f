/**
 * Writes the file: content streams, fonts, structure, metadata. The one package that knows OpenPDF.
 */
package org.clearleaf.pdf;
