package dev.governor.cli.show;

import dev.governor.api.data.Json;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.SpendScope;
import dev.governor.api.journal.Spending;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The caps of a job, and what is taken of each.
public record Allowance(List<Cap> caps) {

  /// @param name in JSON, and in text
  public record Cap(String name, BigDecimal limit, Spending spending) {}

  public Allowance {
    caps = List.copyOf(caps);
  }

  /// @param now whose day counts, by UTC
  public static Allowance of(JobRecord job, JournalReader journal, Instant now) {
    JsonNode budget = job.config().path("budget");
    String account = job.config().path("account").asString("");
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Cap> caps = new ArrayList<>();
    record Scope(String name, String field, SpendScope scope) {}
    for (Scope one :
        List.of(
            new Scope("job", "max_usd", new SpendScope.OfJob(job.id())),
            new Scope("day", "max_usd_per_day", new SpendScope.OfDay(account, today)),
            new Scope("account", "max_usd_account", new SpendScope.OfAccount(account)))) {
      JsonNode limit = budget.path(one.field);
      if (limit.isNumber()) {
        caps.add(new Cap(one.name, limit.decimalValue(), journal.spending(one.scope, now)));
      }
    }
    return new Allowance(caps);
  }

  /// Adds it to a document: an object with one for each cap, or null if there is none.
  public void addTo(ObjectNode document) {
    if (caps.isEmpty()) {
      document.putNull("budget");
      return;
    }
    ObjectNode budget = document.putObject("budget");
    for (Cap cap : caps) {
      ObjectNode json = Json.object();
      json.putRawValue("limit_usd", Figures.json(cap.limit()));
      json.putRawValue("spent_usd", Figures.json(cap.spending().spent()));
      json.putRawValue("reserved_usd", Figures.json(cap.spending().reserved()));
      json.putRawValue("uncertain_usd", Figures.json(cap.spending().uncertain()));
      budget.set(cap.name(), json);
    }
  }

  /// `of $5.00 for the job: $4.98 spent, $0.02 reserved`
  public List<String> lines() {
    return caps.stream().map(Allowance::line).toList();
  }

  private static String line(Cap cap) {
    String what =
        switch (cap.name()) {
          case "job" -> "the job";
          case "day" -> "its account today";
          default -> "its account";
        };
    Spending spending = cap.spending();
    return "of %s for %s: %s spent%s%s"
        .formatted(
            Figures.dollars(cap.limit()),
            what,
            Figures.dollars(spending.spent()),
            part(spending.reserved(), "reserved"),
            part(spending.uncertain(), "perhaps spent"));
  }

  private static String part(BigDecimal usd, String what) {
    return usd.signum() == 0 ? "" : ", " + Figures.dollars(usd) + " " + what;
  }
}
