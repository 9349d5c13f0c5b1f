"""Earlier operations."""
