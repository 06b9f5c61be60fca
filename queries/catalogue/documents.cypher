// title: What was read?
// title@vi: Đã đọc những tài liệu nào?
// answers: The documents of the graph, with their kind and day.
// columns: document, title, kind, issued, instrument
// order: issued, document
MATCH (d:Document) WHERE coalesce(d.issued, date('9999-12-31')) <= $as_of
OPTIONAL MATCH (d)-[:IS]->(i:Instrument)
RETURN DISTINCT d.name AS document, d.title AS title, d.kind AS kind, d.issued AS issued, i.label AS instrument
