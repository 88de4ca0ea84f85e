package dev.governor.engine.pipeline;

/// What a stage's row needs of another stage before it is complete: results, which are put into a
/// field of the row.
///
/// A result's subject is its key up to the first slash: `OCCODON/2` is about `OCCODON`.
public sealed interface Need {

  /// The field of the row that the results are put into.
  String field();

  /// The stage that they come from.
  String stage();

  /// The results about the row's own subject: one object where the stage has one result of exactly
  /// that key, else a list.
  record Same(String field, String stage) implements Need {}

  /// The results about the subject that stands in a column of the row.
  record By(String field, String stage, String column) implements Need {}

  /// All results of the stage, as a list.
  record All(String field, String stage) implements Need {}

  /// The passages that the knowledge base finds for the row, once all of the stage is in it.
  record Search(String field, String stage) implements Need {}
}
