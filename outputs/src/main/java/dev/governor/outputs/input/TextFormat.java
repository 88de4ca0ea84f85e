package dev.governor.outputs.input;

import dev.governor.api.data.ItemSource;

/// One way in which a text holds rows.
interface TextFormat {

  /// Hands every row to `rows`, in order.
  void read(Utf8Text text, ItemSource.RowHandler rows);
}
