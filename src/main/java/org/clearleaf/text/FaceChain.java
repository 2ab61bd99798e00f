package org.clearleaf.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;

/** The faces that a sheet may use, its main family first. */
final class FaceChain {

  /** A family with its faces open. */
  record Link(Family family, TrueTypeFace regular, TrueTypeFace bold) {

    TrueTypeFace face(boolean isBold) {
      return isBold ? bold : regular;
    }

    /** A nominal size as this family is set, thousandths of a point. */
    int size(int nominal) {
      return scaled(nominal, family.scale());
    }
  }

  private final List<Link> links = new ArrayList<>();

  /**
   * By script, the chain in the order in which it is asked: families made for the script before the
   * others.
   */
  private final Link[][] byScript =
      new Link[UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1][];

  /**
   * Families that cannot be had are problems ({@code font.unknown}, {@code font.unusable}); without
   * any, the first of the library serves.
   */
  FaceChain(FaceLibrary library, List<String> families, Problems problems) {
    for (var name : families) {
      var family = library.family(name);
      if (family.isEmpty()) {
        problems.error(
            "font.unknown",
            Place.file(FontsReader.PATH),
            "There is no font family named \"" + name + "\".",
            "Name one of these in bundle.yaml, or add it to fonts.yaml: "
                + String.join(", ", library.families())
                + ".");
      } else {
        add(library, family.get(), problems);
      }
    }
    for (var name : library.families()) {
      if (links.isEmpty()) {
        add(library, library.family(name).orElseThrow(), problems);
      }
    }
    if (links.isEmpty()) {
      throw new IllegalStateException("no font of " + FontsReader.PATH + " can be used");
    }
  }

  private void add(FaceLibrary library, Family family, Problems problems) {
    try {
      links.add(new Link(family, library.open(family, false), library.open(family, true)));
    } catch (IllegalArgumentException e) {
      problems.error(
          "font.unusable",
          Place.file(FontsReader.PATH),
          "The font family \"" + family.name() + "\" cannot be used: " + e.getMessage() + ".",
          "Put the files back as fonts.yaml describes them.");
    }
  }

  Link main() {
    return links.getFirst();
  }

  List<Link> links() {
    return links;
  }

  /** The chain as a script asks for it. */
  Link[] of(int script) {
    var chain = byScript[script];
    if (chain == null) {
      String code = UScript.getShortName(script);
      var ordered = new ArrayList<Link>();
      links.stream().filter(link -> link.family().scripts().contains(code)).forEach(ordered::add);
      links.stream().filter(link -> !ordered.contains(link)).forEach(ordered::add);
      chain = ordered.toArray(Link[]::new);
      byScript[script] = chain;
    }
    return chain;
  }

  /** A percentage of a size, rounded to the nearest. */
  static int scaled(int size, int percent) {
    return (size * percent + 50) / 100;
  }
}
