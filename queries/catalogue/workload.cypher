// title: Who has how much to do?
// title@vi: Mỗi cơ quan phải làm bao nhiêu việc?
// answers: Per body: tasks that it or its head leads, takes part in, and that are past due and not reported as done on --as-of (today, if not given).
// columns: body, leads, coordinates, past_due
// order: -leads, -coordinates, body
MATCH (x)-[r:LEADS|COORDINATES]->(t:Task)
MATCH (t)-[:STATED_IN]->(d:Document) WHERE coalesce(d.issued, date('9999-12-31')) <= $as_of
OPTIONAL MATCH (x)-[:LEADS]->(lt:Task) WHERE lt.id = t.id
OPTIONAL MATCH (x)-[:COORDINATES]->(ct:Task) WHERE ct.id = t.id
OPTIONAL MATCH (lt)-[:DUE]->(l:Deadline) WHERE l.place = 0 AND l.due < $today AND coalesce(lt.done, false) = false
OPTIONAL MATCH (x)-[:HEADS]->(headed:Body)
RETURN coalesce(headed.name, x.name) AS body, count(DISTINCT lt.id) AS leads, count(DISTINCT ct.id) AS coordinates, count(DISTINCT l.id) AS past_due
