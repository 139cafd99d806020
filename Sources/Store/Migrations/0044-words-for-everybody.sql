-- Words that people wrote and that everybody may read are read in the order of their receipts, which tells nothing of who wrote when.
create index activity_response_for_everybody on activity_response (authority, activity, receipt)
where may_be_published = 1 and set_aside = '' and redactions <> '{}';
