"""The review as a procedure: its steps as entries of the ledger, and what they make of it. Pure folds."""
