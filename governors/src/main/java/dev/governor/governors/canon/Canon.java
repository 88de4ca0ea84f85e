package dev.governor.governors.canon;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All tables of fact. Immutable; read once, when first asked for.
public final class Canon {

  private final List<Governor> governors = read("governors.csv", Governor.class);
  private final List<Aethyr> aethyrs = read("aethyrs.csv", Aethyr.class);
  private final List<Tribe> tribes = read("tribes.csv", Tribe.class);
  private final List<Watchtower> watchtowers = read("elements.csv", Watchtower.class);
  private final List<TarotCard> tarot = read("tarot.csv", TarotCard.class);
  private final List<HebrewLetter> letters = read("hebrew_letters.csv", HebrewLetter.class);
  private final List<Sephirah> sephiroth = read("sephiroth.csv", Sephirah.class);
  private final List<Sign> signs = read("zodiac.csv", Sign.class);
  private final List<Planet> planets = read("planets.csv", Planet.class);
  private final List<Hexagram> hexagrams = read("iching.csv", Hexagram.class);
  private final List<Trigram> trigrams = read("trigrams.csv", Trigram.class);
  private final List<Rune> runes = read("runes.csv", Rune.class);
  private final List<GeomanticFigure> figures = read("geomancy.csv", GeomanticFigure.class);

  private final List<KnownTradition> traditions = read("traditions.csv", KnownTradition.class);

  private final Map<String, Governor> bySpelling =
      governors.stream()
          .flatMap(g -> spellings(g).distinct().map(spelling -> Map.entry(spelling, g)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private Canon() {}

  private static final class Holder {
    static final Canon CANON = new Canon();
  }

  /// The one canon.
  public static Canon get() {
    return Holder.CANON;
  }

  private static <T> List<T> read(String file, Class<T> row) {
    return Table.read(Canon.class, file, row);
  }

  /// Every spelling that stands for `governor`, as [#governor] compares them.
  private static Stream<String> spellings(Governor governor) {
    Stream<String> own = Stream.of(governor.name(), governor.tabletName(), governor.originalId());
    return Stream.concat(own, governor.nameVariants().stream())
        .filter(spelling -> !spelling.isEmpty())
        .map(Canon::folded);
  }

  private static String folded(String spelling) {
    return spelling.strip().toUpperCase(Locale.ROOT);
  }

  /// The governor of that id or of any spelling of its name, whatever the case.
  public Optional<Governor> governor(String spelling) {
    return Optional.ofNullable(bySpelling.get(folded(spelling)));
  }

  /// Its name; of what is no governor, the spelling.
  public String nameOf(String spelling) {
    return governor(spelling).map(Governor::name).orElse(spelling);
  }

  /// How many spellings [#governor] knows.
  public int spellings() {
    return bySpelling.size();
  }

  /// In the order of their numbers, 1 to 91.
  public List<Governor> governors() {
    return governors;
  }

  public List<Aethyr> aethyrs() {
    return aethyrs;
  }

  public Aethyr aethyr(Governor governor) {
    return aethyrs.get(governor.aethyrNumber() - 1);
  }

  public List<Tribe> tribes() {
    return tribes;
  }

  public Tribe tribe(Governor governor) {
    return one(tribes, Tribe::name, governor.tribe());
  }

  public List<Watchtower> watchtowers() {
    return watchtowers;
  }

  public List<TarotCard> tarot() {
    return tarot;
  }

  /// The 22 majors, by number.
  public List<TarotCard> majors() {
    return tarot.stream().filter(card -> card.arcana().equals("major")).toList();
  }

  /// The major that the Golden Dawn gives to an element, planet or sign; Earth has none.
  public Optional<TarotCard> majorOf(String astrology) {
    return majors().stream().filter(card -> card.astrology().equals(astrology)).findFirst();
  }

  public List<HebrewLetter> letters() {
    return letters;
  }

  public HebrewLetter letter(String name) {
    return one(letters, HebrewLetter::name, name);
  }

  public List<Sephirah> sephiroth() {
    return sephiroth;
  }

  public List<Sign> signs() {
    return signs;
  }

  public Sign sign(String name) {
    return one(signs, Sign::name, name);
  }

  public List<Planet> planets() {
    return planets;
  }

  public Planet planet(String name) {
    return one(planets, Planet::name, name);
  }

  public List<Hexagram> hexagrams() {
    return hexagrams;
  }

  /// The hexagram with those six lines, from the bottom up.
  public Hexagram hexagram(String lines) {
    return one(hexagrams, Hexagram::lines, lines);
  }

  public List<Trigram> trigrams() {
    return trigrams;
  }

  public List<Rune> runes() {
    return runes;
  }

  public List<GeomanticFigure> figures() {
    return figures;
  }

  /// The figure with those four rows of points, from head to foot.
  public GeomanticFigure figure(String lines) {
    return one(figures, GeomanticFigure::lines, lines);
  }

  public List<KnownTradition> traditions() {
    return traditions;
  }

  /// The tradition of that id; empty where it is one of somebody's own.
  public Optional<KnownTradition> tradition(String id) {
    return traditions.stream().filter(known -> known.id().toString().equals(id)).findFirst();
  }

  private static <T> T one(List<T> rows, Function<T, String> field, String wanted) {
    return rows.stream()
        .filter(row -> field.apply(row).equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no row of the tables has " + wanted));
  }
}
