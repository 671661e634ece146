"""The list of speakers and their time, as pure functions of the ledger's entries."""
