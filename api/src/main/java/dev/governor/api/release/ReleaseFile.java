package dev.governor.api.release;

/// One file of a release.
///
/// @param name such as `gallery.html`
public record ReleaseFile(String name, String text) {}
