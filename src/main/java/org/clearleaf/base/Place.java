package org.clearleaf.base;

/**
 * Where a problem is: a file with a line and a column, both counted from 1 and 0 where not known,
 * and the key of the unit of text, empty where none is concerned.
 */
public record Place(String file, int line, int column, String unit) {

  /** For problems that belong to no file. */
  public static final Place NOWHERE = new Place("", 0, 0, "");

  public static Place file(String file) {
    return new Place(file, 0, 0, "");
  }

  public static Place line(String file, int line) {
    return new Place(file, line, 0, "");
  }

  public static Place unit(String file, int line, String unit) {
    return new Place(file, line, 0, unit);
  }

  /** {@code file:line:column (unit)}, without the parts that are not known. */
  @Override
  public String toString() {
    var s = new StringBuilder(file);
    if (line > 0) {
      s.append(':').append(line);
      if (column > 0) {
        s.append(':').append(column);
      }
    }
    if (!unit.isEmpty()) {
      s.append(s.isEmpty() ? "" : " ").append('(').append(unit).append(')');
    }
    return s.toString();
  }
}
