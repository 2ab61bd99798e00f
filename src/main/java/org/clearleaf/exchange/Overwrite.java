package org.clearleaf.exchange;

import java.util.Set;

/**
 * Which words may be replaced although somebody changed them here since they were exported.
 *
 * @param all whether all of them
 * @param ids of units, or English terms
 */
public record Overwrite(boolean all, Set<String> ids) {

  public static final Overwrite NOTHING = new Overwrite(false, Set.of());

  public static final Overwrite EVERYTHING = new Overwrite(true, Set.of());

  boolean covers(String id) {
    return all || ids.contains(id);
  }
}
