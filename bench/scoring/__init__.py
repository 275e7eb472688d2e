"""Scoring of an export against the truth of a made-up set: what was decided, what was read, and what was wrong though certain."""
