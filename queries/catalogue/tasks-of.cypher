// title: What does this body owe?
// title@vi: Cơ quan này phải làm gì?
// answers: Every task in which the body, or the post that heads it, has a role: leads, takes part, receives the result or assigns.
// parameter: body: things Body AddresseeGroup Post: a body, a group or a post; with those of the bodies that it came from or became as a whole, not of one that gave it a single function
// columns: body, role+, text, leads+, due, deadline, under+, document, quote, start, end, task
// order: role, due, document, start
MATCH (body)<-[:ASSIGNEE]-(a:Assignment)-[:HAS_TASK]->(t:Task) WHERE body.id IN $body
MATCH (t)-[:STATED_IN]->(d:Document), (t)-[:HAS_EVIDENCE]->(e:Evidence)
WHERE coalesce(d.issued, date('9999-12-31')) <= $as_of
OPTIONAL MATCH (who)-[:LEADS]->(t)
OPTIONAL MATCH (t)-[:DUE]->(dl:Deadline) WHERE dl.place = 0
OPTIONAL MATCH (t)-[:UNDER]->(i:Instrument)
RETURN DISTINCT body.name AS body_name, a.role AS role, t.text AS text, who.name AS leads, dl.due AS due, dl.text AS deadline, i.label AS under, d.name AS document, e.exact AS quote, e.start_offset AS start_offset, e.end_offset AS end_offset, t.id AS task
