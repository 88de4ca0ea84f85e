package dev.governor.governors.knowledge;

import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.schema.Between;
import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Matches;
import dev.governor.governors.schema.Meaning;
import dev.governor.governors.schema.Words;
import java.util.List;

/// What a model is asked for: the entry without its id and its tradition.
record KnowledgeAnswer(
    @Length(min = 5, max = 100) String title,
    @Length(min = 80, max = 500) @Meaning("What the entry says, in two or three sentences.")
        String summary,
    @Words(min = 450, max = 1100)
        @Meaning("The entry: 450 to 1100 words in paragraphs, without headings.")
        String body,
    @Meaning("What kind of knowledge it is.") EntryType type,
    @Meaning("How much it presupposes.") Level level,
    @Items(min = 3, max = 8)
        @Length(min = 2, max = 40)
        @Matches("^[a-z0-9]+(-[a-z0-9]+)*$")
        @Meaning("What it is about, as slugs: lower case, words joined by -.")
        List<String> tags,
    @Items(min = 1, max = 6) @Meaning("Other traditions that it touches.")
        List<TraditionId> related,
    @Items(min = 1, max = 5)
        @Meaning("The sections that it rests on, by the headings that you are given.")
        List<Citation> citations,
    @Between(min = 0, max = 1) @Meaning("How well the document supports it: 0 not, 1 fully.")
        double confidence) {

  KnowledgeAnswer {
    tags = List.copyOf(tags);
    related = List.copyOf(related);
    citations = List.copyOf(citations);
  }
}
