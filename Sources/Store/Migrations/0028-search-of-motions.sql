-- Motions, portfolios and consultations of staff are found too: what is found is made afresh.
delete from search_entry;
