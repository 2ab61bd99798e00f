/**
 * What a clinic says of itself in {@code clinic.yaml}: printed on its sheets, said in its e-mail,
 * and taken where an order says nothing else. Optional as a whole.
 */
package org.clearleaf.clinic;
