package org.clearleaf.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.MapShelf;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Yaml;
import org.clearleaf.markup.Inline;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The list of fonts tells the truth, and every language has what it needs. */
class FontsTest {

  private static List<Family> families() throws IOException {
    var problems = new Problems();
    var families = new FontsReader(problems).read(Texts.SHELF);
    assertThat(problems.list()).isEmpty();
    return families;
  }

  @TestFactory
  Stream<DynamicTest> filesAreTheOnesThatTheListNames() throws IOException {
    return families().stream()
        .flatMap(
            family -> Stream.of(family.regular(), family.bold(), family.origin().licenceFile()))
        .map(file ->
            DynamicTest.dynamicTest(
                file.path(),
                () ->
                    assertThat(HarfBuzzFile.sha256(Texts.SHELF.read(file.path())))
                        .isEqualTo(file.sha256())));
  }

  @Test
  void everyFontInTheFolderIsInTheList() throws IOException {
    var listed =
        families().stream().flatMap(f -> Stream.of(f.regular().path(), f.bold().path())).toList();
    assertThat(
            Texts.SHELF.list("fonts").stream()
                .filter(name -> name.endsWith(".ttf"))
                .map("fonts/"::concat))
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  @TestFactory
  Stream<DynamicTest> familiesAreFreeWithoutLimitsOnEmbeddingAndOfTheWeightsThatTheyClaim()
      throws IOException {
    return families().stream()
        .map(family ->
            DynamicTest.dynamicTest(
                family.name(),
                () -> {
                  assertThat(family.origin().licence()).isEqualTo("OFL-1.1");
                  assertThat(
                          new String(
                              Texts.SHELF.read(family.origin().licenceFile().path()),
                              StandardCharsets.UTF_8))
                      .contains("SIL OPEN FONT LICENSE Version 1.1");
                  for (boolean bold : new boolean[] {false, true}) {
                    var face = Texts.LIBRARY.open(family, bold);
                    assertThat(face.weight()).isEqualTo(bold ? 700 : 400);
                    byte[] os2 = face.table("OS/2");
                    assertThat(os2[8] << 8 | os2[9]).as("fsType").isZero();
                    assertThat(nameTable(face)).contains("Version " + family.origin().version());
                  }
                }));
  }

  /** N-rows of STANDARDS and section 7; nothing is smaller than the body (LP6). */
  @Test
  void sizesAndLeadingAreThoseOfTheStandards() {
    assertThat(leading("en", "Word")).isEqualTo(25_200);
    assertThat(leading("ru", "Слово")).isEqualTo(25_200);
    assertThat(leading("hi", "शब्द")).isEqualTo(27_000);
    assertThat(leading("bn", "শব্দ")).isEqualTo(27_000);
    assertThat(leading("th", "คำ")).isEqualTo(28_800);
    assertThat(leading("zh-Hans", "字")).isEqualTo(30_600);
    assertThat(leading("ko", "말")).isEqualTo(28_800);
    assertThat(leading("he", "מילה")).isEqualTo(25_200);
    assertThat(leading("hy", "Բառ")).isEqualTo(25_200);
    assertThat(leading("pa", "ਸ਼ਬਦ")).isEqualTo(27_000);
    assertThat(leading("gu", "શબ્દ")).isEqualTo(27_000);
    assertThat(leading("ta", "சொல்")).isEqualTo(27_000);
    assertThat(leading("te", "పదం")).isEqualTo(28_800);
    assertThat(leading("lo", "ຄຳ")).isEqualTo(28_800);
    assertThat(leading("km", "ពាក្យ")).isEqualTo(32_400);
    assertThat(leading("my", "စကား")).isEqualTo(34_200);
    assertThat(leading("zh-Hant", "詞")).isEqualTo(30_600);
    assertThat(leading("ja", "語")).isEqualTo(30_600);
    assertThat(leading("ur", "علاج")).isEqualTo(47_520); // 2.2 of 21.6 pt
    assertThat(Texts.wholeLine(Texts.shape("ar", "دواء")).runs().getFirst().size())
        .isEqualTo(20_700);
    assertThat(Texts.wholeLine(Texts.shape("ur", "دوا")).runs().getFirst().size())
        .isEqualTo(21_600);
    assertThat(Texts.wholeLine(Texts.shape("ar", "imatinib")).runs().getFirst().size())
        .isEqualTo(18_000);
  }

  private static int leading(String language, String word) {
    return Texts.shape(language, word).leading();
  }

  @TestFactory
  Stream<DynamicTest> signsOfEachLanguageHaveGlyphs() {
    String all = " 0123456789.,:;!?()-–—%+/•·°×";
    return Stream.of(
            "es ¡¿áéíóúüñÁÉÍÓÚÜÑ«»“”‘’",
            "vi ăâđêôơưĂÂĐÊÔƠƯàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵẪỮ“”«»",
            "fr àâæçèéêëîïôœùûüÿÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸ«»“”’\u00A0\u202F",
            "de äöüßÄÖÜẞ„“‚‘»«",
            "pt-BR áâãàçéêíóôõúÁÂÃÀÇÉÊÍÓÔÕÚ“”‘’",
            "it àèéìíîòóùúÀÈÉÌÍÎÒÓÙÚ«»“”’",
            "pl ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”«»",
            "ro ăâîșțĂÂÎȘȚ„”«»",
            "tr çğıöşüâîûÇĞİÖŞÜÂÎÛ“”‘’",
            "fil áàâéèêëíìîñóòôúùûÁÑñ“”‘’",
            "ht èòàéÈÒÀ“”‘’«»",
            "so abcdefghijklmnoqrstuwxy'“”‘’",
            "sw abcdefghijklmnoprstuvwyz“”‘’",
            "hmn abcdefghijklmnopqrstuvwxyz“”‘’",
            "uk абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ’ʼ«»„“№",
            "ru абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ«»„“№",
            "ar ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْ،؛؟«»“”٠١٢٣٤٥٦٧٨٩٪№",
            "ur آابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےئؤۂۓ،؛؟۔“”‘’۰۱۲۳۴۵۶۷۸۹",
            "fa آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئؤأةءًٌٍَُِّْٔ،؛؟«»٪۰۱۲۳۴۵۶۷۸۹\u200C",
            "ps آابپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګگلمنڼوهةیيېۍئأؤءَُِّْٰ،؛؟«»۰۱۲۳۴۵۶۷۸۹\u200C",
            "he אבגדהוזחטיךכלםמןנסעףפץצקרשתְִֵֶַָֹּׁׂ־׳״“”„’",
            "hy աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆևԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖ՝՞՛՜։«»՚",
            "hi अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहक़ख़ग़ज़ड़ढ़फ़ािीुूृेैोौंःँ्ॉ।॥०१२३४५६७८९“”‘’",
            "bn অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহড়ঢ়য়ৎািীুূৃেৈোৌংঃঁ্।০১২৩৪৫৬৭৮৯“”‘’",
            "pa ਅਆਇਈਉਊਏਐਓਔਕਖਗਘਙਚਛਜਝਞਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਵੜਸਹਖ਼ਗ਼ਜ਼ਫ਼ਲ਼ਸ਼ਾਿੀੁੂੇੈੋੌੰਂੱ੍।॥੦੧੨੩੪੫੬੭੮੯“”‘’",
            "gu અઆઇઈઉઊઋએઐઓઔઍઑકખગઘઙચછજઝઞટઠડઢણતથદધનપફબભમયરલળવશષસહાિીુૂૃૅેૈૉોૌંઃઁ્।૦૧૨૩૪૫૬૭૮૯“”‘’",
            "ta அஆஇஈஉஊஎஏஐஒஓஔஃகஙசஞடணதநபமயரலவழளறனஜஷஸஹஶாிீுூெேைொோௌ்௦௧௨௩௪௫௬௭௮௯“”‘’",
            "te అఆఇఈఉఊఋఎఏఐఒఓఔకఖగఘఙచఛజఝఞటఠడఢణతథదధనపఫబభమయరఱలళవశషసహాిీుూృెేైొోౌంఃఁ్౦౧౨౩౪౫౬౭౮౯“”‘’",
            "th กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะัาำิีึืุูเแโใไๅๆ็่้๊๋์ฯ“”",
            "lo ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອຮະັາຳິີຶືຸູົຼຽເແໂໃໄໆ່້໊໋໌ໍໜໝຯ໐໑໒໓໔໕໖໗໘໙“”",
            "km កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអឥឦឧឩឪឫឬឭឮឯឰឱឲឳាិីឹឺុូួើឿៀេែៃោៅំះៈ៉៊់៌៍៎៏័្។៕៖ៗ៘៛០១២៣៤៥៦៧៨៩“”«»",
            "my ကခဂဃငစဆဇဈဉညဋဌဍဎဏတထဒဓနပဖဗဘမယရလဝသဟဠအဣဤဥဦဧဩဪာါိီုူေဲံ့း္်ျြွှဿ၊။၌၍၎၏၀၁၂၃၄၅၆၇၈၉“”‘’",
            "zh-Hant 的一是不了人我在有他這為之大來以個中上們裡，、。；：？！（）「」『』《》—…℃№",
            "ja ぁあぃいぅうゔぇえぉおかがゃやっつゎわをんァアヴカガヵヶッツヮワヲンー々〆〇一人大小年月日医療、。・「」『』（）〜：！？…℃",
            "zh-Hans 的一是不了人我在有他这为之大来以个中上们，。、；：？！（）《》“”‘’—…℃№",
            "ko 가각간힣한글은는이가을를“”‘’·…",
            "ti ሀሁሂሃሄህሆለሐመረሰሸቀቈቐቘበቨተቸነኘአከኰኸዀወዐዘዠየደጀገጐጠጨጰጸፈፐ፣።፤፥፦፧“”‹›«»፩፪",
            "am ሀሁሂሃሄህሆለሐመሠረሰሸቀበተቸኀነኘአከኸወዐዘዠየደጀገጠጨጰጸፀፈፐ፣።፤፥፡፦“”‹›«»፩፪")
        .map(line -> {
          String language = line.substring(0, line.indexOf(' '));
          String signs = line.substring(line.indexOf(' ') + 1) + all;
          return DynamicTest.dynamicTest(
              language,
              () -> {
                var problems = new Problems();
                for (boolean bold : new boolean[] {false, true}) {
                  Texts.shaper(language, problems)
                      .shape(List.of(new Inline.Text(signs)), 18_000, bold);
                }
                assertThat(problems.list().stream().filter(p -> p.id().equals("font.missing")))
                    .isEmpty();
              });
        });
  }

  /** The letters that CLDR lists for a language, small and capital, in both weights. */
  @TestFactory
  Stream<DynamicTest> lettersOfEachLanguageHaveGlyphs() {
    return Texts.languages()
        .map(language ->
            DynamicTest.dynamicTest(
                language,
                () -> {
                  var locale = ULocale.forLanguageTag(language);
                  var letters = LocaleData.getExemplarSet(locale, UnicodeSet.ADD_CASE_MAPPINGS);
                  for (var letter : letters) {
                    letter
                        .codePoints()
                        .forEach(c ->
                            assertThat(Texts.LIBRARY.shows(Texts.families(language), c))
                                .as("U+%04X", c)
                                .isTrue());
                  }
                }));
  }

  /**
   * Whatever the translators wrote can be shown, in both weights, and no sign stands without its
   * letter.
   */
  @TestFactory
  Stream<DynamicTest> everyWordOfEveryTranslationCanBeShown() throws IOException {
    return Texts.SHELF.list("translations").stream()
        .filter(tag -> Texts.SHELF.exists("translations/" + tag + "/bundle.yaml"))
        .map(tag -> DynamicTest.dynamicTest(tag, () -> assertThat(unshown(tag)).isEmpty()));
  }

  private static List<Problem> unshown(String tag) throws IOException {
    String folder = "translations/" + tag + "/";
    var problems = new Problems();
    var bundle =
        Yaml.read(folder + "bundle.yaml", text(folder + "bundle.yaml"), problems).orElseThrow();
    var direction =
        bundle.text("direction").orElseThrow().equals("rtl")
            ? Direction.RIGHT_TO_LEFT
            : Direction.LEFT_TO_RIGHT;
    var shaper =
        new TextShaper(
            Texts.LIBRARY, new Language(tag), direction, bundle.texts("fonts"), problems);
    var texts = new ArrayList<String>();
    texts.add(bundle.text("endonym").orElseThrow());
    for (var name : Texts.SHELF.list("translations/" + tag)) {
      if (name.endsWith(".po")) {
        text(folder + name)
            .lines()
            .filter(line -> line.startsWith("msgstr \""))
            .map(FontsTest::unquoted)
            .forEach(texts::add);
      }
    }
    for (var text : texts) {
      for (boolean bold : new boolean[] {false, true}) {
        var shaped = shaper.shape(List.of(new Inline.Text(text)), 18_000, bold);
        for (var run : Texts.wholeLine(shaped).runs()) {
          assertThat(run.glyphs()).as(text).doesNotContain(0);
        }
      }
    }
    return problems.list();
  }

  private static String unquoted(String line) {
    return line.substring("msgstr \"".length(), line.length() - 1).replace("\\\"", "\"");
  }

  private static String text(String path) throws IOException {
    return new String(Texts.SHELF.read(path), StandardCharsets.UTF_8);
  }

  @Test
  void aMistakeInTheListIsAProblemWithItsLine() throws IOException {
    var problems = new Problems();
    String list = text(FontsReader.PATH).replaceFirst("scale: 105", "scale: 90");
    var families = new FontsReader(problems).read(new MapShelf().with(FontsReader.PATH, list));
    assertThat(problems.list()).extracting(Problem::id).containsExactly("yaml.type");
    assertThat(problems.list().getFirst().place().line()).isPositive();
    assertThat(families)
        .extracting(Family::name)
        .doesNotContain("Atkinson Hyperlegible Next")
        .contains("Noto Sans");
  }

  @Test
  void aFamilyThatIsUnknownOrBrokenIsAProblemAndTheOthersServe() throws IOException {
    var problems = new Problems();
    byte[] good = Texts.SHELF.read("fonts/NotoSans-Regular.ttf");
    var shelf =
        new MapShelf()
            .with(FontsReader.PATH, text(FontsReader.PATH))
            .with("fonts/NotoSans-Regular.ttf", good)
            .with("fonts/NotoSans-Bold.ttf", Texts.SHELF.read("fonts/NotoSans-Bold.ttf"))
            .with("fonts/NotoSansSC-Regular.ttf", Arrays.copyOf(good, 1000));
    var library = new FaceLibrary(shelf, problems);
    var families = List.of("Comic Sans", "Noto Sans KR", "Noto Sans SC", "Noto Sans");
    var shaper =
        new TextShaper(library, Language.ENGLISH, Direction.LEFT_TO_RIGHT, families, problems);
    assertThat(problems.list())
        .extracting(Problem::id)
        .containsExactly("font.unknown", "font.unusable", "font.unusable");
    var shaped = shaper.shape(List.of(new Inline.Text("Words")), 18_000, false);
    assertThat(Texts.wholeLine(shaped).runs().getFirst().face().name())
        .isEqualTo("NotoSans-Regular");
  }

  private static String nameTable(Face face) {
    return new String(face.table("name"), StandardCharsets.UTF_16BE)
        + new String(face.table("name"), StandardCharsets.ISO_8859_1).replace("\0", "");
  }
}
