"""Equal treatment in figures: one statistic a module, `statistic = Statistic(…)`; the folder is the registry.

Source: RULES 11.3, E1 to E14.
Does not: rank States, or call a difference bias (RULES 11.4; DESIGN 7a).
"""
