package org.clearleaf.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.artwork.ArtworkReader;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Severity;
import org.clearleaf.base.Shelf;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.clinic.ClinicReader;
import org.clearleaf.markup.Artwork;
import org.clearleaf.messages.SheetWords;
import org.clearleaf.template.HandoutTemplate;
import org.clearleaf.text.FaceLibrary;

/**
 * Whose sheets they are: what a clinic puts on every one of them. Its file and its logo are read
 * once.
 */
final class Imprint {

  /** The key of what there is one of. */
  private static final String ONLY = "";

  private final Kept<String, Clinic> clinic;
  private final Kept<String, Artwork> logo;

  Imprint(Shelf shelf) {
    clinic = new Kept<>((_, problems) -> ClinicReader.read(shelf, problems));
    logo = new Kept<>((file, problems) -> ArtworkReader.read(file, shelf, problems));
  }

  /** Empty where there is no clinic.yaml, or where it has an error, which is then a problem. */
  Optional<Clinic> clinic(Problems problems) {
    return clinic.get(ONLY, problems);
  }

  /** Errors in clinic.yaml, and of the picture that it names. */
  List<Problem> hindrances() {
    var problems = new Problems();
    clinic(problems).flatMap(Clinic::logo).ifPresent(wanted -> logo.get(wanted.file(), problems));
    return problems.list().stream().filter(p -> p.severity() == Severity.ERROR).toList();
  }

  /**
   * The pictures of a clinic's sheets; empty if one cannot be shown: a sheet without its logo is
   * not made.
   */
  Optional<Map<String, Artwork>> pictures(Optional<Clinic> clinic, Problems problems) {
    var wanted = clinic.flatMap(Clinic::logo);
    return wanted.isEmpty()
        ? Optional.of(Map.of())
        : logo.get(wanted.get().file(), problems)
            .map(picture -> Map.of(HandoutTemplate.LOGO, picture));
  }

  /**
   * The families of the language, and for what the clinic wrote in letters that they lack the first
   * of all families that has them: a clinic's name stands on every sheet, in whatever script.
   */
  List<String> families(SheetWords words, FaceLibrary library) {
    var families = new ArrayList<>(words.fonts());
    clinic(new Problems())
        .ifPresent(clinic ->
            clinic.texts(words.language()).stream()
                .flatMapToInt(String::codePoints)
                .filter(c -> !library.shows(families, c))
                .forEach(c ->
                    library.families().stream()
                        .filter(family -> library.shows(List.of(family), c))
                        .findFirst()
                        .ifPresent(families::add)));
    return families;
  }
}
