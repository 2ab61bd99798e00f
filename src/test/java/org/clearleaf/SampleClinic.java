package org.clearleaf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.clearleaf.base.OverlayShelf;
import org.clearleaf.base.Shelf;
import org.clearleaf.clinic.Clinic;

/** A clinic that has said all there is to say, with a logo. */
public final class SampleClinic {
  public static final String LOGO =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">
      <rect width="20" height="20" rx="4" fill="#00529b"/><path d="M25 10 h30" stroke="#444"/>
      </svg>
      """;

  public static final String CLINIC =
      """
      name:
        en: Riverside Clinic
        es: Clínica Riverside
      logo:
        file: logo.svg
        alternative: Riverside Clinic, a blue square
      address: [12 River Street, Springfield]
      phones:
        - for: appointments
          number: +1 555 010 0199
        - for: night
          number: (555) 555-0142 ext. 7
        - for: Pharmacy of the clinic
          number: 555-0100
      hours: Monday to Friday, 8 to 5
      web: https://www.example.org/riverside
      interpreter:
        en: An interpreter costs you nothing. Ask at the desk.
        es: El intérprete no le cuesta nada. Pregunte en la recepción.
        ar: المترجم مجاني. اسأل في الاستقبال.
        zh-Hans: 口译员是免费的。请到前台询问。
      formats: Ask us for this sheet in Braille or as audio.
      availability: Free language help is available.
      """;

  private SampleClinic() {}

  /** The project in a clinic. */
  public static Shelf shelf() {
    return shelf(CLINIC);
  }

  /** The project with a {@code clinic.yaml}, and with the logo that it may name. */
  public static Shelf shelf(String clinic) {
    return new OverlayShelf(
        new ProjectShelf(),
        Map.of(
            Clinic.FILE,
            clinic.getBytes(StandardCharsets.UTF_8),
            "logo.svg",
            LOGO.getBytes(StandardCharsets.UTF_8)));
  }
}
