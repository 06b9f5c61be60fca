// title: What waits for this?
// title@vi: Việc gì đang chờ việc này?
// answers: Tasks, instruments and systems along the chain of dependencies, up to six steps, with the words that say so where they are direct.
// parameter: thing: things Task Instrument DigitalSystem: the words of a task, or an id
// columns: task, text, needs, needs_text, kind+, reason+, quote+, document
// order: document, task, needs
MATCH (t:Task)-[:DEPENDS_ON*1..6]->(needed) WHERE needed.id IN $thing
MATCH (t)-[:STATED_IN]->(d:Document) WHERE coalesce(d.issued, date('9999-12-31')) <= $as_of
OPTIONAL MATCH (t)<-[:DEPENDENT]-(dep:Dependency)-[:NEEDS]->(same) WHERE same.id = needed.id
OPTIONAL MATCH (dep)-[:HAS_EVIDENCE]->(e:Evidence)
RETURN DISTINCT t.id AS task, t.text AS text, needed.id AS needs, coalesce(needed.text, needed.label, needed.name) AS needs_text, dep.kind AS kind, dep.reason AS reason, e.exact AS quote, d.name AS document
