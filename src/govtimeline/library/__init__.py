"""Behind the front door: a record opened, a session over it, and answers that a person can read."""
