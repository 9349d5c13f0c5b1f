"""What the words of a message say by themselves, whatever is known of the request. Pure."""
