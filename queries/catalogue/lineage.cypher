// title: Which instrument carries out which?
// title@vi: Văn bản nào thực hiện văn bản nào?
// answers: Based on, implements, amends, repeals: with the words that say so.
// columns: instrument, relation, other, quote+, document+
// order: instrument, relation, other
MATCH (st:Statement)-[:SUBJECT]->(i:Instrument), (st)-[:OBJECT]->(o:Instrument), (st)-[:HAS_EVIDENCE]->(e:Evidence)-[:IN_DOCUMENT]->(d:Document)
WHERE coalesce(d.issued, date('9999-12-31')) <= $as_of
RETURN DISTINCT i.label AS instrument, st.relation AS relation, o.label AS other, e.exact AS quote, d.name AS document
