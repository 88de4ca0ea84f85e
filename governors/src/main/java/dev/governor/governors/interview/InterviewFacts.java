package dev.governor.governors.interview;

import dev.governor.governors.facts.GovernorFacts;

/// What answers are composed from.
record InterviewFacts(GovernorFacts governor, Block block) {}
