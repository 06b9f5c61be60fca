// title: What did this document add?
// title@vi: Văn bản này bổ sung những gì?
// answers: The tasks of a document, and where a task was said before.
// parameter: file: things Document: a document's name, number or title
// columns: restates+, text, leads+, due, deadline, under+, document, quote, start, end, task
// order: start
MATCH (t:Task)-[:STATED_IN]->(d0:Document) WHERE d0.id IN $file
OPTIONAL MATCH (t)-[:RESTATES]->(:Task)-[:STATED_IN]->(o:Document)
MATCH (t)-[:STATED_IN]->(d:Document), (t)-[:HAS_EVIDENCE]->(e:Evidence)
WHERE coalesce(d.issued, date('9999-12-31')) <= $as_of
OPTIONAL MATCH (who)-[:LEADS]->(t)
OPTIONAL MATCH (t)-[:DUE]->(dl:Deadline) WHERE dl.place = 0
OPTIONAL MATCH (t)-[:UNDER]->(i:Instrument)
RETURN DISTINCT o.name AS restates, t.text AS text, who.name AS leads, dl.due AS due, dl.text AS deadline, i.label AS under, d.name AS document, e.exact AS quote, e.start_offset AS start_offset, e.end_offset AS end_offset, t.id AS task
