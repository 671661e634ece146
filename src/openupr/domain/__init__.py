"""The nouns of the review. Standard library only: no clock, no files, no database."""
