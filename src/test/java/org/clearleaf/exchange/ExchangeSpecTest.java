package org.clearleaf.exchange;

import java.util.stream.Stream;
import org.clearleaf.SpecReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files as translators' tools give them back, and what an import makes of them. */
class ExchangeSpecTest {

  @TestFactory
  Stream<DynamicTest> xliff() {
    return SpecReader.tests("/exchange/xliff.spec", SmallExchange::plan);
  }

  @TestFactory
  Stream<DynamicTest> xliff2() {
    return SpecReader.tests("/exchange/xliff2.spec", SmallExchange::plan);
  }

  @TestFactory
  Stream<DynamicTest> po() {
    return SpecReader.tests("/exchange/po.spec", SmallExchange::plan);
  }

  @TestFactory
  Stream<DynamicTest> tables() {
    return SpecReader.tests("/exchange/tables.spec", SmallExchange::plan);
  }

  @TestFactory
  Stream<DynamicTest> rules() {
    return SpecReader.tests("/exchange/rules.spec", ImportRules::answer);
  }
}
