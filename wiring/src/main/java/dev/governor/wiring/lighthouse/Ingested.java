package dev.governor.wiring.lighthouse;

import dev.governor.api.knowledge.KnowledgeBase.Changes;
import java.nio.file.Path;
import java.util.List;

/// What became of documents.
///
/// @param documents how many were read
/// @param changes of their passages, and of those whose documents are gone
/// @param skipped files in folders that nobody reads
/// @param refused a sentence for each that could not be read; what was there of it stays
public record Ingested(long documents, Changes changes, List<Path> skipped, List<String> refused) {}
