"""What people read about grades: feedback for a student, the report for an instructor."""
