package dev.governor.governors.document;

/// A piece of a document under one heading.
///
/// @param heading that of the document; its title for what stands before the first heading
/// @param part from 1; more than 1 where the text under a heading was cut
public record Section(String heading, int part, String text) {}
