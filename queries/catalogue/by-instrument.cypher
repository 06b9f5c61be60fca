// title: What did this instrument set in motion?
// title@vi: Văn bản này đã giao những việc gì?
// answers: Tasks under the instrument, or under plans, programmes and notices that carry it out; through is the instrument by which a task hangs on it: its own basis, or the document itself.
// parameter: instrument: things Instrument: a number such as 57-NQ/TW, or a name
// columns: text, leads+, due, deadline, under+, through+, document, quote, start, end, task
// order: due, document, start
MATCH (i0:Instrument)-[:IMPLEMENTS|BASED_ON*0..6]->(root:Instrument) WHERE root.id IN $instrument
MATCH (t:Task) WHERE EXISTS { MATCH (t)-[:UNDER]->(i0) } OR EXISTS { MATCH (t)-[:STATED_IN]->(:Document)-[:IS]->(i0) }
WITH DISTINCT t, i0.label AS through
MATCH (t)-[:STATED_IN]->(d:Document), (t)-[:HAS_EVIDENCE]->(e:Evidence)
WHERE coalesce(d.issued, date('9999-12-31')) <= $as_of
OPTIONAL MATCH (who)-[:LEADS]->(t)
OPTIONAL MATCH (t)-[:DUE]->(dl:Deadline) WHERE dl.place = 0
OPTIONAL MATCH (t)-[:UNDER]->(i:Instrument)
RETURN DISTINCT t.text AS text, who.name AS leads, dl.due AS due, dl.text AS deadline, i.label AS under, through, d.name AS document, e.exact AS quote, e.start_offset AS start_offset, e.end_offset AS end_offset, t.id AS task
