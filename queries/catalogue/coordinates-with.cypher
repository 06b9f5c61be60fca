// title: Which bodies work together?
// title@vi: Cơ quan nào phối hợp với nhau?
// answers: How many tasks one body leads and another takes part in.
// parameter: ?body: things Body AddresseeGroup Post: only pairs with this body
// columns: lead, partner, tasks
// order: -tasks, lead, partner
MATCH (l)-[:LEADS]->(t:Task)<-[:COORDINATES]-(p) WHERE $everyone OR l.id IN $body OR p.id IN $body
MATCH (t)-[:STATED_IN]->(d:Document) WHERE coalesce(d.issued, date('9999-12-31')) <= $as_of
RETURN l.name AS lead, p.name AS partner, count(DISTINCT t.id) AS tasks
