package org.clearleaf.artwork;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.DomElement;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.impl.ParsedElement;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.markup.Drawing;

/**
 * Reads SVG: {@link SvgVocabulary} first says what cannot be kept exactly, then jsvg 2.1.0 draws,
 * and {@link Recorder} keeps what it draws. No document type, no file from elsewhere, no script.
 */
final class SvgReader {

  /** Points of the longer side: however small the units of the file, no curve loses its shape. */
  private static final float LONGER_SIDE = 400;

  /** Of the library, for its own developers: what is wrong with a picture is told as a problem. */
  private static final Logger LIBRARY = Logger.getLogger("com.github.weisj.jsvg");

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  private static final int MOST_ELEMENTS_IN_EACH_OTHER = 30;
  private static final int MOST_POINTS = 100_000;

  /** {@link WrittenOut} counts uses, and tells that there are too many. */
  private static final int COUNTED_HERE = Integer.MAX_VALUE;

  private final String file;
  private final Problems problems;
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  SvgReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  Optional<Drawing> read(byte[] bytes) {
    try {
      var vocabulary = new SvgVocabulary(file, problems);
      if (!vocabulary.check(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)))) {
        return Optional.empty();
      }
      var root = new AtomicReference<DomElement>();
      var styles = new StyleReader();
      var context =
          LoaderContext.builder()
              .preProcessor(root::set)
              .cssParser(styles)
              .externalResourcePolicy(ResourcePolicy.DENY_ALL)
              .documentLimits(
                  new DocumentLimits(MOST_ELEMENTS_IN_EACH_OTHER, COUNTED_HERE, COUNTED_HERE))
              .build();
      var document =
          new SVGLoader()
              .load(
                  () -> factory.createXMLEventReader(new ByteArrayInputStream(bytes)),
                  null,
                  context);
      if (styles.refusal().isPresent()) {
        throw styles.refusal().get();
      }
      if (document == null) {
        return damaged();
      }
      new WrittenOut((ParsedElement) root.get()).check();
      return drawing(document);
    } catch (XMLStreamException e) {
      return damaged();
    } catch (Recorder.Inexact e) {
      problems.error("picture.inexact", Place.file(file), e.getMessage(), SvgVocabulary.REMEDY);
      return Optional.empty();
    } catch (RuntimeException | StackOverflowError e) {
      // What the library thinks of numbers that are none.
      return damaged();
    }
  }

  private Optional<Drawing> drawing(SVGDocument document) {
    var size = document.size();
    float scale = LONGER_SIDE / Math.max(size.width, size.height);
    float width = size.width * scale;
    float height = size.height * scale;
    if (!(width >= 1 && height >= 1)) {
      return damaged();
    }
    var recorder = new Recorder(MOST_POINTS);
    document.renderWithPlatform(
        NullPlatformSupport.INSTANCE, recorder, new ViewBox(0, 0, width, height));
    var fills = recorder.fills();
    if (fills.isEmpty()) {
      problems.error(
          "picture.damaged",
          Place.file(file),
          "The picture shows nothing.",
          "Look at it in a browser, and save it again.");
      return Optional.empty();
    }
    return Optional.of(new Drawing(Math.round(width * 1000), Math.round(height * 1000), fills));
  }

  private Optional<Drawing> damaged() {
    problems.error(
        "picture.damaged",
        Place.file(file),
        "The file is no SVG, or is damaged.",
        "Save the picture as plain SVG again.");
    return Optional.empty();
  }
}
