"""The instructor's traffic with a learning management system: rosters, archives in, grades out."""
