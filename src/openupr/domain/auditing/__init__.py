"""What the figures on equal treatment are reckoned with: rows, chance by a seed, strata, intervals, tests."""
