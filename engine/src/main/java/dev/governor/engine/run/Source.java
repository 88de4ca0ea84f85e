package dev.governor.engine.run;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.ItemReader;
import dev.governor.api.data.ItemSource;
import dev.governor.api.data.Json;
import dev.governor.api.job.InputData;
import dev.governor.api.job.JobType;
import java.nio.file.Path;
import java.util.List;

/// A job's items as a stream, wherever they come from.
interface Source<I> {

  String name();

  /// Equal means that nothing changed since.
  String digest();

  void forEach(Sink<I> sink);

  /// Takes one item with the line that it stands in.
  interface Sink<I> {
    void accept(long line, I item);
  }

  /// Does `step`, and says of what it refuses where that stands.
  default void at(long line, Runnable step) {
    try {
      step.run();
    } catch (ClassCastException e) {
      throw new InvalidInputException(
          name() + ", line " + line + ": the item is of no class that the job type takes", e);
    } catch (InvalidInputException e) {
      throw new InvalidInputException(name() + ", line " + line + ": " + e.getMessage(), e);
    }
  }

  static <I> Source<I> of(InputData<I> input, JobType<I, ?> type, List<ItemReader> readers) {
    return switch (input) {
      case InputData.File(Path path) -> new Rows<>(Inputs.open(path, readers), type);
      case InputData.Items(Iterable<I> items) -> new Objects<>(items, type);
      case InputData.Supplied(List<String> keys) -> new Names<>(keys);
    };
  }

  /// Rows of a file or folder.
  record Rows<I>(ItemSource source, JobType<I, ?> type) implements Source<I> {

    @Override
    public String name() {
      return source.name();
    }

    @Override
    public String digest() {
      return source.digest();
    }

    @Override
    public void forEach(Sink<I> sink) {
      source.forEach(row ->
          at(
              row.line(),
              () -> type.split(row.value()).forEach(item -> sink.accept(row.line(), item))));
    }
  }

  /// Keys of items that come later.
  record Names<I>(List<String> keys) implements Source<I> {

    @Override
    public String name() {
      return "the keys";
    }

    @Override
    public String digest() {
      Digest digest = new Digest();
      keys.forEach(digest::with);
      return digest.hex();
    }

    /// There are none yet.
    @Override
    public void forEach(Sink<I> sink) {}
  }

  /// Objects of the calling program.
  record Objects<I>(Iterable<I> items, JobType<I, ?> type) implements Source<I> {

    @Override
    public String name() {
      return "the input";
    }

    @Override
    public String digest() {
      Digest digest = new Digest();
      items.forEach(item -> digest.with(Json.write(type.store(item))));
      return digest.hex();
    }

    @Override
    public void forEach(Sink<I> sink) {
      long position = 0;
      for (I item : items) {
        long line = ++position;
        at(line, () -> sink.accept(line, item));
      }
    }
  }
}
