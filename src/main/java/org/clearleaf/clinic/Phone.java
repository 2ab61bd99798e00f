package org.clearleaf.clinic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number and what it is for.
 *
 * @param number as printed, never broken over lines: {@code +1 555 010 0199}
 */
public record Phone(Purpose purpose, String number) {

  private static final Pattern EXTENSION = Pattern.compile(" ?(?:ext\\.?|x) ?([0-9]+)$");

  /** What a phone dials (RFC 3966): {@code tel:+15550100199;ext=12}. */
  public String uri() {
    var extension = EXTENSION.matcher(number);
    boolean found = extension.find();
    var digits =
        (found ? number.substring(0, extension.start()) : number).replaceAll("[^0-9+]", "");
    return "tel:" + digits + (found ? ";ext=" + extension.group(1) : "");
  }

  /** What a number is for. */
  public sealed interface Purpose {

    /** One that every language has a word for: the unit {@code key} of the common catalogue. */
    enum Known implements Purpose {
      ANY("clinic.phone"),
      APPOINTMENTS("phone.appointments"),
      DAYTIME("phone.daytime"),
      NIGHT("phone.night"),
      NURSE("phone.nurse"),
      INTERPRETER("clinic.interpreter"),
      EMERGENCY("phone.emergency");

      private final String key;

      Known(String key) {
        this.key = key;
      }

      public String key() {
        return key;
      }

      /** As it is written in {@code clinic.yaml}: {@code night}. */
      String word() {
        return name().toLowerCase(Locale.ROOT);
      }

      /** The one that is written so, in small or capital letters. */
      static Optional<Known> of(String word) {
        return Arrays.stream(values()).filter(k -> k.word().equalsIgnoreCase(word)).findFirst();
      }
    }

    /** In the clinic's own words. */
    record Own(LocalText text) implements Purpose {}
  }
}
