"""Tables: one row for each excerpt in a claim, and for each that stands alone. The columns stand in `columns`."""
