package dev.governor.wiring.jobfile;

import dev.governor.engine.pipeline.Pipeline;
import java.nio.file.Path;

/// A pipeline's file that was read and found to be right.
///
/// @param path the file
public record PipelineFile(Path path, Pipeline pipeline) {}
