"""Starting and stopping the processes of one machine."""
