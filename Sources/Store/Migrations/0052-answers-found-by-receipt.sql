-- PostgreSQL plans for an empty table, and keeps the plan for a while. With the receipt first, no look for a number takes this index for its own.
drop index activity_response_receipt;
create unique index activity_response_by_receipt on activity_response (receipt, authority);
