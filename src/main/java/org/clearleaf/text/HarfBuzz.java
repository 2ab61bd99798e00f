package org.clearleaf.text;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The one door to HarfBuzz, called through {@code java.lang.foreign}. Fonts are immutable and
 * shared by threads; a buffer serves one call at a time and is lent out of a pool. Observed with
 * HarfBuzz 14.3.0.
 */
@SuppressWarnings("restricted") // Calling a library is what this class is for.
final class HarfBuzz {

  private static volatile SymbolLookup library;
  private static final ConcurrentHashMap<String, MemorySegment> LANGUAGES =
      new ConcurrentHashMap<>();
  private static final ConcurrentLinkedQueue<Buffer> BUFFERS = new ConcurrentLinkedQueue<>();

  private HarfBuzz() {}

  /**
   * Makes HarfBuzz ready; at once if it is. @throws IOException if there is none, saying what to do
   */
  static void load() throws IOException {
    if (library == null) {
      synchronized (HarfBuzz.class) {
        if (library == null) {
          var file = HarfBuzzFile.find();
          try {
            library = SymbolLookup.libraryLookup(file, Arena.global());
          } catch (IllegalArgumentException e) {
            throw new IOException(
                "HarfBuzz cannot be loaded from "
                    + file
                    + ". Name another library with -D"
                    + HarfBuzzFile.PROPERTY
                    + "=PATH.",
                e);
          }
        }
      }
    }
  }

  /** The functions; linked when the first font is made. */
  private static final class Call {
    static final MethodHandle BLOB_CREATE =
        link("hb_blob_create", ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
    static final MethodHandle FACE_CREATE = link("hb_face_create", ADDRESS, ADDRESS, JAVA_INT);
    static final MethodHandle FONT_CREATE = link("hb_font_create", ADDRESS, ADDRESS);
    static final MethodHandle FONT_MAKE_IMMUTABLE = link("hb_font_make_immutable", null, ADDRESS);
    static final MethodHandle LANGUAGE_FROM_STRING =
        link("hb_language_from_string", ADDRESS, ADDRESS, JAVA_INT);
    static final MethodHandle BUFFER_CREATE = link("hb_buffer_create", ADDRESS);
    static final MethodHandle BUFFER_DESTROY = link("hb_buffer_destroy", null, ADDRESS);
    static final MethodHandle BUFFER_CLEAR = link("hb_buffer_clear_contents", null, ADDRESS);
    // The text is read where it lies in the Java heap: the call copies it into the buffer and is
    // short.
    static final MethodHandle BUFFER_ADD =
        Linker.nativeLinker()
            .downcallHandle(
                find("hb_buffer_add_utf16"),
                FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT),
                Linker.Option.critical(true));
    static final MethodHandle BUFFER_SET_DIRECTION =
        link("hb_buffer_set_direction", null, ADDRESS, JAVA_INT);
    static final MethodHandle BUFFER_SET_SCRIPT =
        link("hb_buffer_set_script", null, ADDRESS, JAVA_INT);
    static final MethodHandle BUFFER_SET_LANGUAGE =
        link("hb_buffer_set_language", null, ADDRESS, ADDRESS);
    static final MethodHandle SHAPE = link("hb_shape", null, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
    static final MethodHandle BUFFER_LENGTH = link("hb_buffer_get_length", JAVA_INT, ADDRESS);
    static final MethodHandle BUFFER_INFOS =
        link("hb_buffer_get_glyph_infos", ADDRESS, ADDRESS, ADDRESS);
    static final MethodHandle BUFFER_POSITIONS =
        link("hb_buffer_get_glyph_positions", ADDRESS, ADDRESS, ADDRESS);

    private static MethodHandle link(String name, MemoryLayout result, MemoryLayout... arguments) {
      var descriptor =
          result == null
              ? FunctionDescriptor.ofVoid(arguments)
              : FunctionDescriptor.of(result, arguments);
      return Linker.nativeLinker().downcallHandle(find(name), descriptor);
    }

    private static MemorySegment find(String name) {
      return library
          .find(name)
          .orElseThrow(() -> new IllegalStateException("this HarfBuzz has no function " + name));
    }
  }

  /**
   * A font over the bytes of a file, which must stay where they are as long as the process lives.
   * One font unit is one HarfBuzz unit.
   */
  static MemorySegment font(MemorySegment bytes) {
    // HarfBuzz cannot read the Java heap, where a shelf in memory keeps its files.
    var file =
        bytes.isNative()
            ? bytes
            : Arena.global().allocate(bytes.byteSize(), Long.BYTES).copyFrom(bytes);
    try {
      int readOnly = 1; // HB_MEMORY_MODE_READONLY: nothing is copied
      var blob =
          (MemorySegment)
              Call.BLOB_CREATE.invokeExact(
                  file,
                  Math.toIntExact(file.byteSize()),
                  readOnly,
                  MemorySegment.NULL,
                  MemorySegment.NULL);
      var face = (MemorySegment) Call.FACE_CREATE.invokeExact(blob, 0);
      var font = (MemorySegment) Call.FONT_CREATE.invokeExact(face);
      Call.FONT_MAKE_IMMUTABLE.invokeExact(font);
      return font;
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  /** HarfBuzz's name for a BCP 47 tag; it never goes away. */
  static MemorySegment language(String tag) {
    return LANGUAGES.computeIfAbsent(
        tag,
        t -> {
          try (var arena = Arena.ofConfined()) {
            return (MemorySegment) Call.LANGUAGE_FROM_STRING.invokeExact(arena.allocateFrom(t), -1);
          } catch (Throwable e) {
            throw rethrown(e);
          }
        });
  }

  /**
   * Shapes a run of one face, direction, script and language.
   *
   * @param text the run with its context: what stands before {@code start} and after {@code end}
   *     joins but is not shown
   * @param script the four letters of ISO 15924, first letter highest
   */
  static ShapedRun shape(
      MemorySegment font,
      char[] text,
      int start,
      int end,
      boolean rightToLeft,
      int script,
      MemorySegment language) {
    var buffer = BUFFERS.poll();
    if (buffer == null) {
      buffer = new Buffer();
    }
    var run = buffer.shape(font, text, start, end, rightToLeft, script, language);
    if (end - start <= Buffer.LONGEST_KEPT) {
      BUFFERS.add(buffer);
    } else {
      buffer.destroy();
    }
    return run;
  }

  private static RuntimeException rethrown(Throwable e) {
    return switch (e) {
      case RuntimeException r -> r;
      case Error error -> throw error;
      default -> new IllegalStateException(e);
    };
  }

  /** A {@code hb_buffer_t} and the arrays that its results are copied into in one go. */
  private static final class Buffer {
    /** A buffer that held a longer run, in UTF-16 units, gives its memory back. */
    static final int LONGEST_KEPT = 1 << 16;

    private static final int LEFT_TO_RIGHT = 4; // HB_DIRECTION_LTR
    private static final int RIGHT_TO_LEFT = 5; // HB_DIRECTION_RTL
    private static final int INTS =
        5; // both hb_glyph_info_t and hb_glyph_position_t are five 32-bit fields
    private static final int UNSAFE_TO_BREAK =
        1; // HB_GLYPH_FLAG_UNSAFE_TO_BREAK, in the mask of a glyph's info

    private final MemorySegment handle;
    private int[] infos = new int[INTS * 256];
    private int[] positions = new int[INTS * 256];

    Buffer() {
      try {
        handle =
            (MemorySegment)
                Call.BUFFER_CREATE.invokeExact(); // clusters are at least graphemes by default
      } catch (Throwable e) {
        throw rethrown(e);
      }
    }

    void destroy() {
      try {
        Call.BUFFER_DESTROY.invokeExact(handle);
      } catch (Throwable e) {
        throw rethrown(e);
      }
    }

    ShapedRun shape(
        MemorySegment font,
        char[] text,
        int start,
        int end,
        boolean rightToLeft,
        int script,
        MemorySegment language) {
      int count;
      try {
        Call.BUFFER_CLEAR.invokeExact(handle);
        Call.BUFFER_ADD.invokeExact(
            handle, MemorySegment.ofArray(text), text.length, start, end - start);
        Call.BUFFER_SET_DIRECTION.invokeExact(handle, rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
        Call.BUFFER_SET_SCRIPT.invokeExact(handle, script);
        Call.BUFFER_SET_LANGUAGE.invokeExact(handle, language);
        Call.SHAPE.invokeExact(font, handle, MemorySegment.NULL, 0);
        count = (int) Call.BUFFER_LENGTH.invokeExact(handle);
        if (infos.length < INTS * count) {
          infos = new int[2 * INTS * count];
          positions = new int[2 * INTS * count];
        }
        copy(
            (MemorySegment) Call.BUFFER_INFOS.invokeExact(handle, MemorySegment.NULL),
            infos,
            INTS * count);
        copy(
            (MemorySegment) Call.BUFFER_POSITIONS.invokeExact(handle, MemorySegment.NULL),
            positions,
            INTS * count);
      } catch (Throwable e) {
        throw rethrown(e);
      }
      var glyphs = new int[count];
      var clusters = new int[count];
      var unsafe = new boolean[count];
      var advances = new int[count];
      var xOffsets = new int[count];
      var yOffsets = new int[count];
      for (int i = 0, at = 0; i < count; i++, at += INTS) {
        glyphs[i] = infos[at];
        unsafe[i] = (infos[at + 1] & UNSAFE_TO_BREAK) != 0;
        clusters[i] = infos[at + 2] - start;
        advances[i] = positions[at];
        xOffsets[i] = positions[at + 2];
        yOffsets[i] = positions[at + 3];
      }
      return new ShapedRun(
          end - start, rightToLeft, glyphs, clusters, unsafe, advances, xOffsets, yOffsets);
    }

    private static void copy(MemorySegment from, int[] to, int length) {
      MemorySegment.copy(from.reinterpret(4L * length), JAVA_INT, 0, to, 0, length);
    }
  }
}
