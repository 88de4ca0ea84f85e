package dev.governor.api.journal;

/// The item of a request that was named before.
///
/// @param fingerprint equal for requests that would be sent equally; hexadecimal
/// @param input the stored item, as JSON
public record SuppliedItem(String key, String fingerprint, String input) {}
