package org.clearleaf.template;

import freemarker.log.Logger;

/** Keeps FreeMarker from logging: all that goes wrong comes back to the caller. */
public final class FreeMarkerLog {

  private FreeMarkerLog() {}

  /**
   * Has to come before any other class of FreeMarker is used. The method is deprecated in favour of
   * a system property, which would have to be set from outside; without either FreeMarker 2.3.35
   * looks for four logging libraries and starts that of the JDK.
   */
  @SuppressWarnings("deprecation")
  public static void silence() {
    try {
      Logger.selectLoggerLibrary(Logger.LIBRARY_NONE);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
