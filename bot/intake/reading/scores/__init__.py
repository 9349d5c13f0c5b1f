"""How bad it is, from 0 to 10."""
