"""Codes of recommendations, proposed by a program: issues, action category, SDG targets, groups of persons.

What it gives is a proposal until a person accepts it (DESIGN 3, invariant 6).
"""
