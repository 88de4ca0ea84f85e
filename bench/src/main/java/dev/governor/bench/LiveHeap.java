package dev.governor.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/// Watches how much of the heap is in use after each collection.
///
/// @param most in bytes
record LiveHeap(AtomicLong most, NotificationListener listener) implements AutoCloseable {

  static LiveHeap watch() {
    AtomicLong most = new AtomicLong();
    NotificationListener listener =
        (notification, _) -> most.accumulateAndGet(inUse(notification), Math::max);
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector).addNotificationListener(listener, null, null);
    }
    return new LiveHeap(most, listener);
  }

  private static long inUse(Notification notification) {
    GarbageCollectionNotificationInfo info =
        GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
    return info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
        .filter(pool -> pool.getKey().startsWith("G1") || pool.getKey().contains("Gen"))
        .map(Map.Entry::getValue)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  long mostMiB() {
    return most.get() >> 20;
  }

  @Override
  public void close() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      try {
        ((NotificationEmitter) collector).removeNotificationListener(listener);
      } catch (ListenerNotFoundException e) {
        throw new IllegalStateException("the listener was added when the watch began", e);
      }
    }
  }
}
