"""The process that holds the hidden tests, and the thread that talks to it."""
