package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Who may use whom (DESIGN, 'The line'). Read from the compiled classes, so that a name written out
 * in full counts like an import.
 */
class ArchitectureTest {

  /** Each package with the packages of ours that it may use. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("base", Set.of()),
          Map.entry("content", Set.of("base")),
          Map.entry("messages", Set.of("base", "content")),
          Map.entry("translation", Set.of("base", "content", "messages")),
          Map.entry("proofreading", Set.of("base", "content", "messages", "translation")),
          Map.entry("exchange", Set.of("base", "content", "messages", "translation")),
          Map.entry("clinic", Set.of("base", "messages")),
          Map.entry("template", Set.of("base", "content", "clinic", "messages")),
          Map.entry("markup", Set.of("base")),
          Map.entry("artwork", Set.of("base", "markup")),
          Map.entry("text", Set.of("base", "markup")),
          Map.entry("layout", Set.of("base", "markup", "text")),
          Map.entry("tagging", Set.of("base", "markup", "text", "layout")),
          Map.entry("pdf", Set.of("base", "markup", "text", "layout", "tagging")),
          Map.entry(
              "check",
              Set.of(
                  "base", "clinic", "content", "messages", "markup", "text", "layout", "tagging")),
          Map.entry(
              "press",
              Set.of(
                  "artwork",
                  "base",
                  "content",
                  "clinic",
                  "messages",
                  "template",
                  "markup",
                  "text",
                  "layout",
                  "tagging",
                  "pdf",
                  "check")),
          Map.entry(
              "pack",
              Set.of(
                  "base",
                  "clinic",
                  "messages",
                  "template",
                  "markup",
                  "layout",
                  "tagging",
                  "pdf",
                  "press")),
          Map.entry("mail", Set.of("base", "clinic", "messages", "template", "markup", "press")),
          Map.entry(
              "review",
              Set.of(
                  "base",
                  "content",
                  "messages",
                  "translation",
                  "proofreading",
                  "template",
                  "layout",
                  "press")),
          Map.entry(
              "workbench",
              Set.of("base", "content", "messages", "translation", "proofreading", "text")),
          Map.entry(
              "web",
              Set.of(
                  "base",
                  "content",
                  "clinic",
                  "messages",
                  "translation",
                  "proofreading",
                  "template",
                  "layout",
                  "press",
                  "pack",
                  "mail",
                  "review",
                  "workbench")),
          Map.entry(
              "cli",
              Set.of(
                  "base",
                  "clinic",
                  "exchange",
                  "layout",
                  "mail",
                  "messages",
                  "pack",
                  "press",
                  "proofreading",
                  "text",
                  "review",
                  "translation",
                  "web",
                  "workbench")));

  /** Each library, by the start of its packages, with the packages of ours that may use it. */
  private static final Map<String, Set<String>> DOORS =
      Map.ofEntries(
          Map.entry("org.commonmark.", Set.of("content")),
          Map.entry("org.snakeyaml.", Set.of("base")),
          // In mail for the names of domains in other scripts (UTS 46).
          Map.entry("com.ibm.icu.", Set.of("messages", "text", "proofreading", "mail")),
          Map.entry("freemarker.", Set.of("template", "web")),
          Map.entry("org.openpdf.", Set.of("pdf")),
          Map.entry("picocli.", Set.of("cli")),
          Map.entry("javax.xml.", Set.of("markup", "proofreading", "exchange", "artwork")),
          Map.entry("tools.jackson.", Set.of("proofreading", "workbench", "web")),
          Map.entry("org.dhatim.fastexcel.", Set.of("exchange")),
          Map.entry("io.javalin.", Set.of("web")),
          Map.entry("org.eclipse.jetty.", Set.of("web")),
          Map.entry("jakarta.servlet.", Set.of("web")),
          Map.entry("io.prometheus.", Set.of("web")),
          Map.entry("jakarta.mail.", Set.of("mail")),
          Map.entry("org.eclipse.angus.", Set.of("mail")),
          Map.entry("com.google.zxing.", Set.of("pack")),
          // A clinic's logo: its SVG is drawn on AWT's canvas, on one of ours that keeps the paths.
          Map.entry("com.github.weisj.", Set.of("artwork")),
          Map.entry("org.apache.commons.compress.", Set.of("exchange")),
          // Fonts are mapped in base, and HarfBuzz is called in text.
          Map.entry("java.lang.foreign.", Set.of("base", "text")),
          // OpenPDF's signatures name AWT's types here and there; nothing else may start it.
          Map.entry("java.awt.", Set.of("pdf", "artwork")),
          Map.entry("javax.swing.", Set.of()),
          Map.entry("javax.imageio.", Set.of("artwork")),
          Map.entry("sun.", Set.of()),
          Map.entry("jdk.internal.", Set.of()));

  private static final String OURS = "org.clearleaf.";
  private static final Path CLASSES = classes();

  @Test
  void everyPackageStandsInTheTable() throws IOException {
    try (var folders = Files.list(CLASSES.resolve("org/clearleaf"))) {
      assertThat(folders.map(p -> p.getFileName().toString())).isSubsetOf(MAY_USE.keySet());
    }
  }

  @Test
  void theTableHasNoCircle() {
    for (String start : MAY_USE.keySet()) {
      var reached = new TreeSet<String>();
      var open = new ArrayList<>(MAY_USE.get(start));
      while (!open.isEmpty()) {
        String next = open.removeLast();
        if (reached.add(next)) {
          open.addAll(MAY_USE.get(next));
        }
      }
      assertThat(reached).doesNotContain(start);
    }
  }

  @Test
  void nobodyUsesWhatStandsFurtherDownTheLine() throws IOException {
    var trespasses = new TreeSet<String>();
    for (var model : models()) {
      String user = packageOf(name(model));
      for (String used : uses(model)) {
        if (used.startsWith(OURS)
            && !packageOf(used).equals(user)
            && !MAY_USE.getOrDefault(user, Set.of()).contains(packageOf(used))) {
          trespasses.add(name(model) + " uses " + used);
        }
      }
    }
    assertThat(trespasses).isEmpty();
  }

  @Test
  void everyLibraryIsUsedBehindItsDoorOnly() throws IOException {
    var trespasses = new TreeSet<String>();
    for (var model : models()) {
      String user = packageOf(name(model));
      for (String used : uses(model)) {
        DOORS.forEach((library, doors) -> {
          if (used.startsWith(library) && !doors.contains(user)) {
            trespasses.add(name(model) + " uses " + used);
          }
        });
      }
    }
    assertThat(trespasses).isEmpty();
  }

  @Test
  void classesAreFinalSealedOrInterfaces() throws IOException {
    var open = new TreeSet<String>();
    for (var model : models()) {
      boolean closed =
          model.flags().has(java.lang.reflect.AccessFlag.FINAL)
              || model.flags().has(java.lang.reflect.AccessFlag.INTERFACE)
              || model.flags().has(java.lang.reflect.AccessFlag.ABSTRACT)
              || model.flags().has(java.lang.reflect.AccessFlag.ENUM)
              // Anonymous classes have no name that anybody could extend.
              || name(model).matches(".*\\$\\d+");
      if (!closed) {
        open.add(name(model));
      }
    }
    assertThat(open).isEmpty();
  }

  private static List<ClassModel> models() throws IOException {
    try (var files = Files.walk(CLASSES)) {
      var models = new ArrayList<ClassModel>();
      for (var file : files.filter(p -> p.toString().endsWith(".class")).sorted().toList()) {
        models.add(ClassFile.of().parse(file));
      }
      assertThat(models).isNotEmpty();
      return models;
    }
  }

  /** The binary names of all classes that a class names, in code, signatures and annotations. */
  private static Set<String> uses(ClassModel model) {
    var used = new TreeSet<String>();
    for (var entry : model.constantPool()) {
      switch (entry) {
        case ClassEntry c -> addDescriptor(used, c.asSymbol());
        case Utf8Entry utf8 -> addDescriptors(used, utf8.stringValue());
        default -> {}
      }
    }
    return used;
  }

  private static void addDescriptor(Set<String> used, ClassDesc type) {
    var element = type;
    while (element.isArray()) {
      element = element.componentType();
    }
    if (element.isClassOrInterface()) {
      addDescriptors(used, element.descriptorString());
    }
  }

  /**
   * Types stand in descriptors and generic signatures as {@code Lpackage/Name;} or {@code
   * Lpackage/Name<}.
   */
  private static void addDescriptors(Set<String> used, String text) {
    for (int start = text.indexOf('L'); start >= 0; start = text.indexOf('L', start + 1)) {
      int end = start + 1;
      while (end < text.length() && isPartOfName(text.charAt(end))) {
        end++;
      }
      if (end < text.length() && (text.charAt(end) == ';' || text.charAt(end) == '<')) {
        used.add(text.substring(start + 1, end).replace('/', '.'));
      }
    }
  }

  private static boolean isPartOfName(char c) {
    return c == '/' || Character.isJavaIdentifierPart(c);
  }

  private static String name(ClassModel model) {
    return model.thisClass().asInternalName().replace('/', '.');
  }

  private static String packageOf(String className) {
    int end = className.indexOf('.', OURS.length());
    return end < 0 ? "" : className.substring(OURS.length(), end);
  }

  private static Path classes() {
    try {
      return Path.of(
          org.clearleaf.base.Problem.class
              .getProtectionDomain()
              .getCodeSource()
              .getLocation()
              .toURI());
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
