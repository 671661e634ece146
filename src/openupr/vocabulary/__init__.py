"""Facts a diplomat can correct: CSV with source and certainty, and what reads them."""
