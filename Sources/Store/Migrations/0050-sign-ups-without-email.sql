-- Whoever has no e-mail address is signed up by an officer, and told in another way what becomes of it.
alter table event_sign_up add column reach text; -- how else they are reached: a telephone number, an address

alter table event_sign_up add column untold integer; -- 1 while something changed that they have not been told
