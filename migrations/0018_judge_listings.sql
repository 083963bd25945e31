-- What was judged: the SHA-256 of the parts of the manifest that the assessment is about. When they change, it is asked for again.
alter table listing_assessments add column judged_sha256 text;
