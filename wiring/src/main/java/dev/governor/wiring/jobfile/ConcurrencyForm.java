package dev.governor.wiring.jobfile;

import dev.governor.api.data.Json;
import dev.governor.api.job.Concurrency;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A number of requests, or `auto`.
record ConcurrencyForm() implements Form<Concurrency> {

  static final WholeForm NUMBER = new WholeForm(1, 100_000);
  private static final String AUTO = new Concurrency.Auto().label();

  @Override
  public Optional<Concurrency> read(Element value, String path, Problems problems) {
    if (TextForm.text(value).filter(AUTO::equals).isPresent()) {
      return Optional.of(new Concurrency.Auto());
    }
    return NUMBER
        .read(value, path, new Problems())
        .<Concurrency>map(Concurrency.AtMost::new)
        .or(() -> refuse(value, path, problems, Numbers.hint(value)));
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = Json.object();
    ArrayNode forms = schema.putArray("anyOf");
    forms.add(NUMBER.schema());
    forms.addObject().put("const", AUTO);
    return schema;
  }

  @Override
  public String words() {
    return NUMBER.words() + ", or " + AUTO;
  }
}
