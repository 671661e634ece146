"""The list of recommendations of a Working Group report: chapeaux, numbers, texts, States, positions.

Neutral lines, made from pages (PDF) or blocks (Word), go in; records, findings and what was not understood come out.
Does not: raise on any text.
"""
