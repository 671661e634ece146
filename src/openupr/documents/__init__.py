"""From bytes to checked records: read, recognise, parse by layout. Parsing never fails."""
