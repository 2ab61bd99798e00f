/** Rules over the values of the line that belong to no single stage; one class each. */
package org.clearleaf.check;
