package org.clearleaf.messages;

/**
 * A sheet asks for a unit that nobody has. Of a summary's units that is a mistake of ours; those
 * that all sheets share are listed in a file, from which somebody may have taken it.
 */
public final class NoSuchUnit extends IllegalArgumentException {
  private final String key;

  NoSuchUnit(String key) {
    super("no unit has the key " + key);
    this.key = key;
  }

  public String key() {
    return key;
  }
}
