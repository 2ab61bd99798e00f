package org.clearleaf.translation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * Names the words of a whole sheet, so that a signature on paper says what was read: the SHA-256,
 * in 64 small hexadecimal digits, of a text with one line for each unit, {@code id TAB source-hash
 * TAB target-hash LF}, in the order of the ids by code point. Ids are those of signoff.tsv, such as
 * {@code common/footer.page}; the two hashes are those of {@link org.clearleaf.messages.TextHash},
 * as in signoff.tsv, that of a missing translation being the one of the empty text. So the order in
 * which a sheet shows its units changes nothing; any changed, added or missing word changes
 * everything; and whoever has the files can work it out with {@code sha256sum}.
 */
public record ContentHash(String digits) {

  /** So many digits stand at the foot of a page: enough to tell versions of a sheet apart. */
  private static final int SHORT = 12;

  /** Two sheets are not to be mistaken for each other by chance. */
  private static final int LEAST = 8;

  private static final int LENGTH = 64;

  public ContentHash {
    if (digits.length() != LENGTH) {
      throw new IllegalArgumentException("no SHA-256: " + digits);
    }
  }

  public static ContentHash of(Collection<Segment> segments) {
    var text = new StringBuilder();
    segments.stream()
        .map(segment ->
            segment.id() + "\t" + segment.sourceHash() + "\t" + segment.targetHash() + "\n")
        .sorted()
        .forEach(text::append);
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return new ContentHash(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /** The first digits, as they stand at the foot of each page. */
  public String shortened() {
    return digits.substring(0, SHORT);
  }

  /** All digits, in groups that an eye can compare and between which a line may end. */
  public String grouped() {
    return digits.replaceAll("(.{8})(?!$)", "$1 ");
  }

  /**
   * Whether these digits, as somebody typed them from paper, are the beginning of this hash; eight
   * at least.
   */
  public boolean isNamedBy(String typed) {
    var bare = typed.replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
    return bare.length() >= LEAST && digits.startsWith(bare);
  }

  @Override
  public String toString() {
    return digits;
  }
}
