package org.clearleaf.text;

import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;

/**
 * The faces of {@code fonts/fonts.yaml}, opened when they are first asked for, mapped and not
 * copied, and shared by all sheets and threads. One for a process.
 */
public final class FaceLibrary {
  private final Shelf shelf;
  private final Map<String, Family> families = new LinkedHashMap<>();
  private final ConcurrentHashMap<String, TrueTypeFace> faces = new ConcurrentHashMap<>();
  private final ShapedWords words = new ShapedWords();

  /**
   * Reads the list of families and makes the shaper ready.
   *
   * @param problems receives what is wrong with the list
   * @throws IOException if HarfBuzz cannot be loaded; the message says what to do
   */
  public FaceLibrary(Shelf shelf, Problems problems) throws IOException {
    this.shelf = shelf;
    // Half of a cold start is spent on libraries that get ready; the other processor does that
    // while this one reads.
    Thread.ofPlatform().daemon().name("text-warm-up").start(FaceLibrary::warmUp);
    for (var family : new FontsReader(problems).read(shelf)) {
      families.put(family.name(), family);
    }
    HarfBuzz.load();
  }

  private static void warmUp() {
    LineBreaks.warmUp();
    try {
      HarfBuzz.load();
      HarfBuzz.language("und");
    } catch (IOException e) {
      // The constructor meets the same and tells it.
    }
  }

  /** The names of the families, in the order of the list. */
  public List<String> families() {
    return List.copyOf(families.keySet());
  }

  /**
   * The scripts that a family is for, by their ISO 15924 codes; none if the list has no such
   * family.
   */
  public List<String> scripts(String family) {
    return family(family).map(Family::scripts).orElse(List.of());
  }

  /**
   * A face of a family.
   *
   * @throws IllegalArgumentException if the list has no such family, or its file cannot be read or
   *     is no TrueType font
   */
  public Face face(String family, boolean bold) {
    return open(
        family(family)
            .orElseThrow(() ->
                new IllegalArgumentException("no family " + family + " in " + FontsReader.PATH)),
        bold);
  }

  /**
   * Families as the paragraphs of a language want them: those that are made for its script first,
   * else in their order.
   */
  public List<String> ordered(List<String> names, Language language) {
    var script = UScript.getShortName(Scripts.of(language));
    Predicate<String> made =
        name -> families.containsKey(name) && families.get(name).scripts().contains(script);
    return Stream.concat(names.stream().filter(made), names.stream().filter(Predicate.not(made)))
        .toList();
  }

  ShapedWords words() {
    return words;
  }

  /**
   * Whether one of the families shows the character, in both weights. Families that the list does
   * not have, or that cannot be opened, show nothing.
   */
  public boolean shows(List<String> names, int codePoint) {
    for (var name : names) {
      var family = families.get(name);
      try {
        if (family != null
            && Itemizer.has(open(family, false), codePoint)
            && Itemizer.has(open(family, true), codePoint)) {
          return true;
        }
      } catch (IllegalArgumentException e) {
        // FaceChain makes a problem of it.
      }
    }
    return false;
  }

  /**
   * Sets the files of all faces against the sums in the list. That takes long, so it is for when
   * something has gone wrong that no sound font could cause.
   *
   * @param problems receives {@code font.changed} for each file that is not the one listed
   */
  public void verify(Problems problems) throws IOException {
    for (var family : families.values()) {
      for (var file : List.of(family.regular(), family.bold())) {
        if (shelf.exists(file.path())
            && !HarfBuzzFile.sha256(shelf.read(file.path())).equals(file.sha256())) {
          problems.error(
              "font.changed",
              Place.file(file.path()),
              "The file is damaged: it is not the one that fonts.yaml describes.",
              "Put the file back as it was.");
        }
      }
    }
  }

  Optional<Family> family(String name) {
    return Optional.ofNullable(families.get(name));
  }

  TrueTypeFace open(Family family, boolean bold) {
    String path = (bold ? family.bold() : family.regular()).path();
    var face = faces.get(path);
    return face != null ? face : faces.computeIfAbsent(path, this::open);
  }

  private TrueTypeFace open(String path) {
    try {
      return new TrueTypeFace(shelf.map(path));
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no file " + path, e);
    } catch (IOException e) {
      String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
      throw new IllegalArgumentException(
          path + " cannot be read" + (reason == null ? "" : ": " + reason), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          path + " is damaged, or something else: " + e.getMessage(), e);
    }
  }
}
