package org.clearleaf.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.messages.Bundle;
import org.clearleaf.messages.BundleReader;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.messages.Ledger;
import org.clearleaf.messages.LocaleFacts;
import org.clearleaf.messages.PoFiles;
import org.clearleaf.text.FaceLibrary;
import org.clearleaf.translation.Acknowledgements;
import org.clearleaf.translation.BackTranslations;
import org.clearleaf.translation.Glossary;
import org.clearleaf.translation.Translations;
import org.clearleaf.translation.WordList;

/**
 * The folder of a language that the project does not have yet: bundle.yaml with what CLDR knows,
 * and with questions where it does not; PO files with every unit and no words; the other files with
 * nothing but their headers and what they are for.
 */
public final class NewLanguage {

  /** How long until somebody has to look at the wording again, in years (STANDARDS H-k). */
  private static final int REVIEW_YEARS = 1;

  private final Shelf shelf;
  private final FaceLibrary library;

  public NewLanguage(Shelf shelf, FaceLibrary library) {
    this.shelf = shelf;
    this.library = library;
  }

  /**
   * The files of the new folder.
   *
   * @param also names of summaries to begin that are not to be had in the language yet
   * @param questions receives what somebody has to answer, a sentence each
   * @return by path
   */
  public SequencedMap<String, byte[]> files(
      Language language, List<String> also, Translations translations, List<String> questions)
      throws IOException {
    var folder = Bundles.FOLDER + "/" + language + "/";
    var facts = LocaleFacts.of(language);
    var others = others(translations);
    var fonts = fonts(facts, others);
    var offered =
        translations.english(language).catalogues().stream().map(Catalogue::name).toList();
    var files = new LinkedHashMap<String, String>();
    var bundle = new NewBundle(facts, fonts, shelf.today().plusYears(REVIEW_YEARS));
    questions.addAll(bundle.questions());
    files.put(folder + BundleReader.FILE, bundle.text());
    for (var catalogue : translations.english().catalogues()) {
      if (offered.contains(catalogue.name()) || also.contains(catalogue.name())) {
        files.put(
            Bundles.po(language, catalogue.name()),
            new PoFiles(language, facts.pluralHeader(), translations.english().names(catalogue))
                .create(catalogue)
                .write());
      }
    }
    files.put(folder + "signoff.tsv", Ledger.HEADER + "\n");
    files.put(Glossary.file(language), Glossary.HEADER + "\n" + terms(others));
    files.put(WordList.file(language), words(facts));
    files.put(BackTranslations.file(language), BackTranslations.HEADER + "\n");
    files.put(Acknowledgements.file(language), Acknowledgements.HEADER + "\n");
    var bytes = new LinkedHashMap<String, byte[]>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  private List<Bundle> others(Translations translations) {
    return translations.tags().stream()
        .flatMap(tag -> BundleReader.read(tag, shelf, new Problems()).stream())
        .toList();
  }

  private FontChoice fonts(LocaleFacts facts, List<Bundle> others) {
    var used =
        others.stream()
            .filter(bundle -> LocaleFacts.script(bundle.language()).equals(facts.script()))
            .map(Bundle::fonts)
            .toList();
    return FontChoice.of(library, facts.script(), facts.letters(), used);
  }

  /** The concepts of the other languages' glossaries: the terms that a sheet needs. */
  private String terms(List<Bundle> others) {
    var english = new LinkedHashSet<String>();
    for (var bundle : others) {
      var glossary = Glossary.read(bundle.language(), shelf, new Problems());
      glossary.terms().forEach(term -> english.add(term.english()));
    }
    return english.stream().map(term -> term + "\t\t\t\t\n").collect(Collectors.joining());
  }

  private static String words(LocaleFacts facts) {
    return """
    # What the checks have to know of %s. One entry a line.
    # negation: every word by which it says not, no, never, without; * at an end stands for the rest of a word
    # character: a letter that it needs and that Unicode's list for it lacks
    # accept: a word that is right although a check asks about it
    """
        .formatted(facts.englishName().orElse(facts.language().tag()));
  }
}
