"""What people and scripts use from a terminal."""
