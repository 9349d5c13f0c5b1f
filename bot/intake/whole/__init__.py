"""What words do to the request as a whole: stopped, withdrawn, steered, somebody else's. Pure."""
