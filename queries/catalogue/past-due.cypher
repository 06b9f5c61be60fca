// title: What is past its deadline?
// title@vi: Việc gì đã quá hạn?
// answers: Tasks whose last day lies before --as-of (today, if not given), without those that their document reports as done. Other progress stands beside them.
// columns: progress, text, leads+, due, deadline, under+, document, quote, start, end, task
// order: due, document, start
MATCH (t:Task)-[:DUE]->(l:Deadline) WHERE l.place = 0 AND l.due < $today AND coalesce(t.done, false) = false
MATCH (t)-[:STATED_IN]->(d:Document), (t)-[:HAS_EVIDENCE]->(e:Evidence)
WHERE coalesce(d.issued, date('9999-12-31')) <= $as_of
OPTIONAL MATCH (who)-[:LEADS]->(t)
OPTIONAL MATCH (t)-[:DUE]->(dl:Deadline) WHERE dl.place = 0
OPTIONAL MATCH (t)-[:UNDER]->(i:Instrument)
RETURN DISTINCT t.progress AS progress, t.text AS text, who.name AS leads, dl.due AS due, dl.text AS deadline, i.label AS under, d.name AS document, e.exact AS quote, e.start_offset AS start_offset, e.end_offset AS end_offset, t.id AS task
