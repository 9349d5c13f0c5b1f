"""How the pain feels, in the visitor's own words."""
