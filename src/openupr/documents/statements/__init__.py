"""Statements of the dialogue as delegations mail them: who speaks, and what of it is a recommendation.

Form: a few paragraphs in the first person; recommendations in a list after "we recommend:", in lines of their own, or
in a sentence. English, French and Spanish.
Does not: open a file (the confined readers do), decide (a person looks at the draft list), or reword.
"""
