-- Discussions and open questions are found too: what is found is made afresh.
delete from search_entry;
