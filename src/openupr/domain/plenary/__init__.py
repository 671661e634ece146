"""The item of the plenary on one review: its sections and their time, the tally, what comes before the decision."""
