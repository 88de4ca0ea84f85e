package dev.governor.api.journal;

/// Writes one kind of output from the journal; can be written again at any time, and replaces what
/// it wrote before. Found by [java.util.ServiceLoader].
public interface Projection {

  /// The file that it writes: `results.jsonl`.
  String fileName();

  /// @throws dev.governor.api.data.InvalidInputException if the output folder cannot be written
  void write(JobRecord job, JournalReader journal);
}
