package org.clearleaf.mail;

import java.util.List;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.Edition.Handout;

/** A letter of two lines with a handout. */
final class SampleMessage {

  private SampleMessage() {}

  static Message small() {
    return of(10_000);
  }

  /** More than what waits in the buffers of a connection. */
  static Message large() {
    return of(6 << 20);
  }

  /** With a sheet that needs no choice. */
  static Message checked() {
    var m = small();
    return new Message(
        m.sheet(),
        m.language(),
        m.direction(),
        m.subject(),
        m.text(),
        m.html(),
        m.attachments(),
        false,
        Drafts.REFUSED);
  }

  static byte[] bytes(int size) {
    var bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i * 31 + i / 251);
    }
    return bytes;
  }

  private static Message of(int size) {
    var bytes = bytes(size);
    return new Message(
        "CL-7",
        new Language("es"),
        Direction.LEFT_TO_RIGHT,
        "Información de su clínica",
        "Hola:\n\n.\nPregunte a su equipo.\n",
        "<!DOCTYPE html>\n<html lang=\"es\"><body><p>Hola:</p>\n<p>.</p></body></html>\n",
        List.of(new Handout("CL-7-es-v1-2026-05.pdf", "application/pdf", bytes, 1)),
        true,
        Drafts.CHOSEN);
  }

  static EmailAddress address() {
    return EmailAddress.parse("family@example.net").orElseThrow();
  }
}
