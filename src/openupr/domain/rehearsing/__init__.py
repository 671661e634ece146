"""A whole session rehearsed: invented States, from the drawing of lots to the follow-up, as acts in order of time."""
