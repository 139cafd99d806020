-- Only long answers have a likeness. Without the others the index is small, and PostgreSQL does not take it for the one that tells the last number.
drop index activity_response_likeness;
create index activity_response_likeness on activity_response (authority, activity, likeness) where likeness <> '';
