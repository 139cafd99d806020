-- The accounts that ever worked on a draft, one to a line: none of them approves it. Null on drafts that were last kept before this step;
-- then its owner and whoever took a step that still counts are known.
alter table draft add column authors text;
