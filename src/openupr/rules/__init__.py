"""Modalities and practice: one rule a module; the folder is the registry (see discover)."""
