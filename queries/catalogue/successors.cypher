// title: Who inherited from whom?
// title@vi: Ai kế thừa cơ quan nào?
// answers: Mergers, new names and transfers of the bodies in the graph, from the register.
// columns: before, after, date, kind, source
// order: date, before, after
MATCH (x:Body)<-[:ORIGINAL_ORGANIZATION]-(c:ChangeEvent)-[:RESULTING_ORGANIZATION]->(y:Body) WHERE c.date <= $as_of
RETURN DISTINCT x.name AS before, y.name AS after, c.date AS date, c.kind AS kind, c.source AS source
