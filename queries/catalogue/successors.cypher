// title: Who inherited from whom?
// title@vi: Ai kế thừa cơ quan nào?
// answers: Mergers, new names, divisions and transfers of the bodies in the graph, from the register; in a transfer a single function moved. A body that took others in and went on stands only as their heir.
// columns: before, after, date, kind, before_id, after_id, source
// order: date, before, after, before_id, after_id
MATCH (x:Body)<-[:ORIGINAL_ORGANIZATION]-(c:ChangeEvent)-[:RESULTING_ORGANIZATION]->(y:Body) WHERE c.date <= $as_of AND x.id <> y.id
RETURN DISTINCT x.name AS before, y.name AS after, c.date AS date, c.kind AS kind, x.id AS before_id, y.id AS after_id, c.source AS source
