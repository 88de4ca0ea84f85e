package dev.governor.outputs.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.governor.api.data.Json;
import dev.governor.outputs.disk.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Puts the page together.
///
/// Whatever comes from data is escaped where it stands. Besides, the page's own policy lets run the
/// two scripts that belong to it and nothing else, and lets it load nothing.
final class Page {

  private static final String LIBRARY =
      "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";

  private Page() {}

  /// One cause of failures, as the page shows it.
  record Cause(String name, String count, List<FailureGroups.Failure> failures, String rest) {}

  static String render(Facts facts, FailureGroups failures, AttemptSums sums) {
    Charts charts = Charts.of(facts, sums);
    String library = resource(LIBRARY).replaceFirst("(?m)^//# sourceMappingURL=.*$", "");
    String script = resource("report.js");
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("id", facts.job().id().value());
    context.put("state", facts.state());
    context.put("stateClass", facts.job().state().label());
    context.put("reason", facts.job().state().reason());
    context.put("bar", bar(facts));
    context.put("tiles", facts.tiles(sums));
    context.put("charts", charts.charts());
    context.put("causes", failures.groups().stream().map(Page::cause).toList());
    context.put("failed", Words.counted(failures.count(), "request"));
    context.put("anyFailed", failures.count() > 0);
    context.put("facts", facts.facts());
    context.put("notes", facts.notes());
    context.put("style", resource("report.css"));
    context.put("library", library);
    context.put("script", script);
    context.put("libraryHash", hash(library));
    context.put("scriptHash", hash(script));
    context.put("data", inScript(Json.write(charts.data())));
    return template().execute(context);
  }

  /// The widths of the bar below the title, in percent.
  private static Map<String, String> bar(Facts facts) {
    double total = Math.max(1, facts.counts().total());
    return Map.of(
        "succeeded", Double.toString(100 * facts.counts().succeeded() / total),
        "failed", Double.toString(100 * facts.counts().failed() / total),
        "cancelled", Double.toString(100 * facts.counts().cancelled() / total),
        "label",
            "%s succeeded, %s failed, %s not ended"
                .formatted(
                    Words.count(facts.counts().succeeded()),
                    Words.count(facts.counts().failed()),
                    Words.count(facts.counts().total() - facts.counts().done())));
  }

  private static Cause cause(FailureGroups.Group group) {
    long hidden = group.count - group.shown.size();
    return new Cause(
        Words.shortened(group.cause.replace('_', ' '), 60),
        Words.counted(group.count, "request"),
        group.shown,
        hidden == 0 ? "" : Words.count(hidden) + " more in failures.jsonl");
  }

  /// JSON that cannot end the script element that it stands in.
  private static String inScript(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private static Template template() {
    return Mustache.compiler()
        .escapeHTML(true)
        .emptyStringIsFalse(true)
        .compile(resource("report.mustache"));
  }

  private static String hash(String script) {
    MessageDigest digest = Sha256.start();
    return Base64.getEncoder()
        .encodeToString(digest.digest(script.getBytes(StandardCharsets.UTF_8)));
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name + " is missing from the build").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
