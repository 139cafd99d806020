-- Meetings with residents, what was asked there and reviews of models are found too: what is found is made afresh.
delete from search_entry;
