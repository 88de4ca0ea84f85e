package dev.governor.bench;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.InputData;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.time.Time;
import dev.governor.bench.load.TinyType;
import dev.governor.engine.BatchJobResult;
import dev.governor.wiring.Found;
import dev.governor.wiring.Governor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The same requests to one server, by every way that is compared.
record HttpRig(ServerProcess server, int inFlight) {

  private static final String CHAT = "chat/completions";

  /// What running a job took.
  record Ran(Span intake, Span run, BatchJobResult result) {}

  /// What happens in a home after its job ran.
  interface Afterwards {
    void look(Governor governor, Ran ran) throws Exception;
  }

  Span apache(int requests) throws Exception {
    try (Poster poster = Poster.apache(server.at(CHAT), inFlight)) {
      return bare(poster, requests);
    }
  }

  Span jdk(int requests) throws Exception {
    try (Poster poster = Poster.jdk(server.at(CHAT))) {
      return bare(poster, requests);
    }
  }

  private Span bare(Poster poster, int requests) throws Exception {
    BareHttp loop = new BareHttp(poster, template(), inFlight);
    return Span.of(() -> loop.run(requests));
  }

  /// The provider and the judge, without an engine.
  Span provider(int requests) throws Exception {
    try (Provider provider = open()) {
      BareLoop loop = new BareLoop(config(Path.of("unused"), requests), provider);
      return Span.of(() -> loop.run(requests));
    }
  }

  /// The whole engine with its durable journal, and all outputs written.
  Ran engine(int requests) throws Exception {
    List<Ran> all = new ArrayList<>();
    engine(requests, (_, ran) -> all.add(ran));
    return all.getFirst();
  }

  void engine(int requests, Afterwards afterwards) throws Exception {
    try (Scratch scratch = new Scratch();
        Governor governor = Governor.open(scratch.folder().resolve("home"))) {
      BatchJobConfig<JsonNode, JsonNode> config = config(scratch.folder().resolve("out"), requests);
      Span intake = Span.of(() -> governor.processor().createBatchJob(config, TinyType.TYPE));
      List<BatchJobResult> results = new ArrayList<>();
      Span run = Span.of(() -> results.add(governor.processor().processBatchJob(config.jobId())));
      BatchJobResult result = results.getFirst();
      if (result.counts().succeeded() + result.counts().failed() != requests) {
        throw new IllegalStateException("the job ended as " + result);
      }
      afterwards.look(governor, new Ran(intake, run, result));
    }
  }

  /// A body as the provider sends it.
  private ObjectNode template() throws Exception {
    try (Provider provider = open()) {
      new BareLoop(config(Path.of("unused"), 1), provider).run(1);
    }
    return (ObjectNode) Json.parse(server.lastBody());
  }

  private Provider open() {
    return Found.onTheClassPath().providers().stream()
        .filter(factory -> factory.name().equals("openai"))
        .findFirst()
        .orElseThrow()
        .create(settings(), ProviderContext.of(List.of(), Time.system()));
  }

  private ProviderConfig settings() {
    return new ProviderConfig(
        "openai",
        Map.of(
            "base_url", Json.tree(server.at("").toString()),
            "max_connections", Json.tree(inFlight)));
  }

  private BatchJobConfig<JsonNode, JsonNode> config(Path output, int requests) {
    return BatchJobConfig.builder(TinyType.TYPE)
        .jobId("http")
        .inputData(new InputData.Items<>(TinyType.items(requests)))
        .outputDirectory(output)
        .provider(settings())
        .model("tiny")
        .concurrentRequests(inFlight)
        .batchSize(50)
        .build();
  }
}
