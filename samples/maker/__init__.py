"""A maker of made-up housing cases: people, contracts, cards, what is wrong with them, and how they were scanned."""
