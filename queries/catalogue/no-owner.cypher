// title: Which tasks name nobody?
// title@vi: Việc nào không giao cho ai?
// answers: Tasks for which no lead is named anywhere.
// columns: text, leads+, due, deadline, under+, document, quote, start, end, task
// order: document, start
MATCH (t:Task) WHERE NOT EXISTS { MATCH (x)-[:LEADS]->(t) }
MATCH (t)-[:STATED_IN]->(d:Document), (t)-[:HAS_EVIDENCE]->(e:Evidence)
WHERE coalesce(d.issued, date('9999-12-31')) <= $as_of
OPTIONAL MATCH (who)-[:LEADS]->(t)
OPTIONAL MATCH (t)-[:DUE]->(dl:Deadline) WHERE dl.place = 0
OPTIONAL MATCH (t)-[:UNDER]->(i:Instrument)
RETURN DISTINCT t.text AS text, who.name AS leads, dl.due AS due, dl.text AS deadline, i.label AS under, d.name AS document, e.exact AS quote, e.start_offset AS start_offset, e.end_offset AS end_offset, t.id AS task
