package dev.governor.wiring.jobfile;

/// One field that a job file may have.
///
/// @param standard what holds where it is left out, for the reference; empty if nothing does
/// @param description one sentence, for editors and the reference
record FieldSpec<T>(
    String name, Form<T> form, boolean required, String standard, String description) {

  static <T> FieldSpec<T> required(String name, Form<T> form, String description) {
    return new FieldSpec<>(name, form, true, "", description);
  }

  static <T> FieldSpec<T> optional(String name, Form<T> form, String standard, String description) {
    return new FieldSpec<>(name, form, false, standard, description);
  }
}
