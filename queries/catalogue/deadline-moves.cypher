// title: How often was the deadline moved?
// title@vi: Thời hạn đã bị lùi bao nhiêu lần?
// answers: Tasks said again in a later document with another last day: moved; or, where both documents report one meeting (a news report and its notice), reported differently, which moves nothing.
// columns: how, text, before, before_document, now, now_document, task
// order: how, before, text, task
MATCH (t:Task)-[:RESTATES]->(o:Task)-[:STATED_IN]->(od:Document), (t)-[:DUE]->(l2:Deadline), (o)-[:DUE]->(l1:Deadline)
WHERE l1.place = 0 AND l2.place = 0 AND l1.due <> l2.due
MATCH (t)-[:STATED_IN]->(d:Document) WHERE coalesce(d.issued, date('9999-12-31')) <= $as_of
OPTIONAL MATCH (d)-[:REPORTS]->(:Meeting)<-[:REPORTS]-(same:Document) WHERE same.id = od.id
RETURN DISTINCT CASE WHEN same.id IS NULL THEN 'moved' ELSE 'reported differently' END AS how, t.text AS text, l1.due AS before, od.name AS before_document, l2.due AS now, d.name AS now_document, t.id AS task
