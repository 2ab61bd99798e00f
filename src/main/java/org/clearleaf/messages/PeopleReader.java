package org.clearleaf.messages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Yaml;
import org.clearleaf.messages.Bundle.Person;
import org.clearleaf.messages.Bundle.Role;

/** Reads who may sign for a language. A name is printed only where its owner agreed to that. */
final class PeopleReader {

  private PeopleReader() {}

  /** By id, in the order of the file. */
  static SequencedMap<String, Person> read(List<Yaml.Mapping> list, Problems problems) {
    var people = new LinkedHashMap<String, Person>();
    for (var entry : list) {
      var id = entry.text("id");
      var role = entry.oneOf("role", Role.class);
      var name = entry.text("displayName", "");
      var pseudonym = entry.text("pseudonym", "");
      var credential = entry.text("credential", "");
      entry.text("organisation", "");
      var shown = entry.flag("publishConsent", false) ? name : pseudonym;
      entry.rejectOtherKeys();
      CharacterCheck.check(shown + credential, entry.place(), problems);
      if (shown.isEmpty()) {
        problems.error(
            "meta.people",
            entry.place(),
            "There is no name to print for this person.",
            "Add a pseudonym, or displayName with publishConsent: true if the person agrees to be named.");
      }
      if (id.isPresent()
          && role.isPresent()
          && people.put(
                  id.get(),
                  new Person(
                      id.get(),
                      role.get(),
                      credential.isEmpty() ? shown : shown + ", " + credential,
                      credential))
              != null) {
        problems.error(
            "meta.people",
            entry.place("id"),
            "Two people have the id \"" + id.get() + "\".",
            "Give one of them another id.");
      }
    }
    return Collections.unmodifiableSequencedMap(people);
  }
}
