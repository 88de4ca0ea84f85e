package dev.governor.api.journal;

import java.time.Instant;
import java.util.Optional;

/// The part of a journal that knows accepted answers by their questions. They are written with the
/// result that they gave, by [Entry.Verdict.Accepted], and are seen once that is durable.
///
/// All methods throw [JournalException] if the journal cannot be written or read. Thread-safe.
public interface Responses {

  /// The answer to a question; the newest, if there was more than one.
  Optional<Response> find(QuestionKey question);

  /// Forgets the oldest.
  ///
  /// @param before what is older goes
  /// @param most how many may stay
  /// @return how many were forgotten
  long trim(Instant before, long most);
}
