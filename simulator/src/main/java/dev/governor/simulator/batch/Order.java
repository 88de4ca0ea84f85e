package dev.governor.simulator.batch;

import dev.governor.simulator.realtime.Dialect;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.file.Path;
import java.util.Optional;

/// A batch as it was handed in.
///
/// @param key whose it is
/// @param lines a file with a question a line
/// @param count how many
/// @param body the field of a line that holds the question
/// @param headers of the request that created it
/// @param flaw why nothing of it is run, if that is so
/// @param details what else the vendor keeps of it
public record Order<D>(
    String key,
    Path lines,
    int count,
    String body,
    Dialect dialect,
    HttpHeaders headers,
    Optional<String> flaw,
    D details) {}
