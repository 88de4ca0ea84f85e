package dev.governor.governors.document;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words that a text is about, and slugs made of its words.
public final class Keywords {

  private static final Pattern WORD = Pattern.compile("\\b[a-z]{4,24}\\b");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");

  /// Words of four letters and more that tell nothing of a subject.
  private static final Set<String> COMMON =
      Pattern.compile("\\s+")
          .splitAsStream(
              """
              about above across after again against almost along also although always among another
              around became because become been before began behind being below beside between beyond
              both called came cannot does done down each either else even every first from gave give
              given gives goes hardly have having held here himself holds however into itself just kept
              later least less like made make makes many matter more most much must name named names
              nearly neither never next none nothing often once only onto other others over perhaps
              rather said same says seen several since some sometimes stand stands still such take taken
              than that their them themselves then there these they thing things this those though
              through thus together toward under until upon used uses using very well were what when
              where whether which while whole whom whose will with within without word words would
              year years your account aspect begin begins better book books case central century centuries
              certain common comes concern date described different differently earliest early eight
              everything experience example fifth first five form forms four fourth group groups keeps known
              large late learning long mean meaning means modern much must nearest nine nineteen number
              numbered order part parts people person place places point right second seen seven short show
              shows side simple single sixth small speak speaks state statement statements stood teaches
              teaching term terms third three time times todo told turn turned turns twelve twelfth twentieth want
              ways well wide work works world writes written wrote\
              """)
          .collect(Collectors.toUnmodifiableSet());

  private Keywords() {}

  /// The most frequent first, of those the longest, in lower case and without accents.
  public static List<String> of(String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    WORD.matcher(folded(text))
        .results()
        .map(MatchResult::group)
        .filter(word -> !COMMON.contains(word))
        .forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparingInt(word -> word.getKey().length())
                .reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Letters and digits of `text` with `gap` between its words; empty if it has none.
  ///
  /// @param most the most characters
  public static String slug(String text, char gap, int most) {
    String slug = NO_LETTER.matcher(folded(text)).replaceAll(" ").strip();
    while (slug.length() > most) {
      int end = slug.lastIndexOf(' ');
      slug = slug.substring(0, end > 0 ? end : most).strip();
    }
    return slug.replace(' ', gap);
  }

  private static String folded(String text) {
    String split = Normalizer.normalize(text.replace("'", ""), Normalizer.Form.NFD);
    return ACCENT.matcher(split).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
