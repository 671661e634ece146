"""A training room: one invented review played through in one of three roles, in ten minutes. Pure; nothing is kept."""
