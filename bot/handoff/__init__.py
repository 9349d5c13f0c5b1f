"""From a filed request to the people who act on it: tickets, outbox, destinations."""
