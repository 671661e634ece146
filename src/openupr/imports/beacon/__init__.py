"""A public beacon of randomness: its rounds over HTTP, and their signatures."""
