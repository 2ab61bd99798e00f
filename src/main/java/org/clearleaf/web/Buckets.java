package org.clearleaf.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A limit on how often something is done by each of many: a bucket each, which fills steadily and
 * from which every turn takes one. Safe for several threads.
 */
final class Buckets {

  /** Buckets that are kept; whoever was away longest finds a full one. */
  private static final int MOST = 4_096;

  private static final double SECOND = 1e9;

  private final double perSecond;
  private final double most;
  private final LongSupplier nanoTime;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  private record Bucket(double tokens, long at) {}

  /**
   * @param perSecond how many are put into each bucket; 0 for no limit
   * @param most how many a bucket holds
   */
  Buckets(double perSecond, double most, LongSupplier nanoTime) {
    this.perSecond = perSecond;
    this.most = most;
    this.nanoTime = nanoTime;
  }

  /**
   * Takes one from somebody's bucket.
   *
   * @return 0 if there was one; else the seconds until there is, rounded up
   */
  synchronized int take(String who) {
    if (perSecond == 0) {
      return 0;
    }
    long now = nanoTime.getAsLong();
    var bucket = buckets.getOrDefault(who, new Bucket(most, now));
    double tokens = Math.min(most, bucket.tokens + (now - bucket.at) / SECOND * perSecond);
    boolean enough = tokens >= 1;
    buckets.put(who, new Bucket(enough ? tokens - 1 : tokens, now));
    return enough ? 0 : (int) Math.ceil((1 - tokens) / perSecond);
  }
}
