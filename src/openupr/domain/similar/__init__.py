"""Whether two recommendations ask the same: what each asks as marks that can be counted, and both compared."""
