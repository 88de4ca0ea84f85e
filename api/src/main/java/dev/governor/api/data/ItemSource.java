package dev.governor.api.data;

/// An input that can be read from its start, as often as needed, one row at a time.
public interface ItemSource {

  /// What to call it in messages, such as `data/governors.csv`.
  String name();

  /// A hash of the whole content: equal means that nothing changed since. Hexadecimal.
  String digest();

  /// Hands every row to `rows`, in order, without holding more than one.
  ///
  /// @throws InvalidInputException where the source cannot be read, with its line
  void forEach(RowHandler rows);

  /// Takes one row at a time.
  @FunctionalInterface
  interface RowHandler {
    void accept(Row row);
  }
}
