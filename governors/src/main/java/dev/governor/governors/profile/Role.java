package dev.governor.governors.profile;

import java.util.Locale;

/// What a governor is for those who come to it.
public enum Role implements Glossed {
  GATEKEEPER("decides who may pass"),
  TEACHER("passes on a discipline"),
  JUDGE("weighs and gives sentence"),
  ORACLE("tells what is coming, seldom plainly"),
  ARCHIVIST("keeps what must not be forgotten"),
  HEALER("mends bodies, oaths and names"),
  GUARDIAN("keeps one thing from all harm"),
  TEMPTER("offers what one should refuse"),
  MEDIATOR("stands between those who will not speak"),
  ARTIFICER("makes things that do what they are told"),
  HERALD("brings the word of others"),
  PSYCHOPOMP("leads across and comes back alone"),
  STEWARD("looks after what belongs to another"),
  WITNESS("sees, and swears to what it saw"),
  EXAMINER("tries each claim until it holds or breaks"),
  STRATEGIST("sees the whole board");

  private final String gloss;

  Role(String gloss) {
    this.gloss = gloss;
  }

  @Override
  public String gloss() {
    return gloss;
  }

  /// As it is written in JSON: `gatekeeper`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
