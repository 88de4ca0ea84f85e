package dev.governor.engine.call;

import dev.governor.api.journal.QuestionKey;
import dev.governor.api.provider.Reply;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// A question that is looked up, and asked if nothing good is known. For one thread.
public interface Inquiry extends AutoCloseable {

  /// Of a question that nothing is known of, and nothing is to be.
  Inquiry NOTHING =
      new Inquiry() {
        @Override
        public Optional<Reply> known() {
          return Optional.empty();
        }

        @Override
        public Optional<QuestionKey> question() {
          return Optional.empty();
        }

        @Override
        public void answered(Reply reply, CompletionStage<Void> durable) {}

        @Override
        public void close() {}
      };

  /// An answer that was accepted before; it cost nothing.
  Optional<Reply> known();

  /// Under which an accepted answer is to be kept; empty if it is not.
  Optional<QuestionKey> question();

  /// The question has an accepted answer now.
  ///
  /// @param durable completes when others find it in the journal
  void answered(Reply reply, CompletionStage<Void> durable);

  /// The question is no longer asked; whoever waits for its answer, and got none, goes on.
  @Override
  void close();
}
