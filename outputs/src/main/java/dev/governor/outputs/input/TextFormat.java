package dev.governor.outputs.input;

import dev.governor.api.data.ItemSource;

/// One way in which a text holds rows.
interface TextFormat {

  /// Hands every row to `rows`, in order.
  void read(Utf8Text text, ItemSource.RowHandler rows);

  /// What to put after the text's end; it can have in it what no text may have, a zero character.
  default String tail() {
    return "";
  }
}
