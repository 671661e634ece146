"""Counts over many reviews: rows, counting rules, and tables that answer one question each."""
